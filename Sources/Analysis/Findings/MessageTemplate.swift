/// Fills `{name}` places of a message with captured words or metrics.
enum MessageTemplate {
  /// Most Unicode scalars of a captured text in a message, so that a message stays a line.
  static let captureLimit = 80

  /// The template with every `{name}` replaced by what `value` gives; unknown names stay as written.
  static func fill(_ template: String, value: (Substring) -> String?) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      let behind = rest.index(after: open)
      guard let close = rest[behind...].firstIndex(of: "}") else {
        out += rest[open...]
        return out
      }
      let name = rest[behind..<close]
      out += value(name) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// White space collapsed to single spaces, none at the ends.
  static func collapsed(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pending = !out.isEmpty
      } else {
        if pending { out.append(" ") }
        pending = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// A captured text for a message: collapsed and at most `captureLimit` scalars.
  static func shortened(_ text: String) -> String {
    let text = collapsed(text)
    guard text.unicodeScalars.count > captureLimit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(captureLimit - 1))) + "…"
  }
}

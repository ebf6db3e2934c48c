/// Fills `{name}` places of a message with captured words or metrics.
enum MessageTemplate {
  /// Most Unicode scalars of a captured text in a message, so that a message stays a line.
  static let captureLimit = 80

  /// The template with every `{name}` replaced by what `value` gives; unknown names stay as written.
  static func fill(_ template: String, value: (Substring) -> String?) -> String {
    guard hasPlaces(template) else { return template }
    let utf8 = template.utf8
    var out = ""
    var at = utf8.startIndex
    while let open = utf8[at...].firstIndex(of: UInt8(ascii: "{")) {
      out += template[at..<open]
      guard let close = utf8[open...].firstIndex(of: UInt8(ascii: "}")) else {
        out += template[open...]
        return out
      }
      let behind = utf8.index(after: close)
      if let filled = value(template[utf8.index(after: open)..<close]) {
        out += filled
      } else {
        out += template[open..<behind]
      }
      at = behind
    }
    out += template[at...]
    return out
  }

  /// True where a template may have places to be filled.
  static func hasPlaces(_ template: String) -> Bool {
    var template = template
    return template.withUTF8 { $0.contains(UInt8(ascii: "{")) }
  }

  /// White space collapsed to single spaces, none at the ends.
  static func collapsed(_ text: String) -> String {
    var text = text
    if text.withUTF8(WhiteSpace.isCollapsed) { return text }
    return text.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var pending = false
      var at = 0
      while at < bytes.count {
        let space = WhiteSpace.length(bytes, at: at)
        if space > 0 {
          pending = !out.isEmpty
          at += space
          continue
        }
        if pending { out.append(0x20) }
        pending = false
        out.append(bytes[at])
        at += 1
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// A captured text for a message: collapsed and at most `captureLimit` scalars.
  static func shortened(_ text: String) -> String {
    let text = collapsed(text)
    guard text.utf8.count > captureLimit else { return text }
    var cut = text
    return cut.withUTF8 { bytes in
      // Where the last scalar that stays ends, and whether there are too many.
      var (scalars, kept) = (0, 0)
      for at in bytes.indices where bytes[at] & 0xC0 != 0x80 {
        if scalars == captureLimit - 1 { kept = at }
        scalars += 1
      }
      guard scalars > captureLimit else { return text }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<kept]), as: UTF8.self) + "…"
    }
  }
}

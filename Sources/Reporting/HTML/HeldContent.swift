import Mustache

/// Escapes values as the library does for HTML, but looks at the bytes first: in a held value nothing is left to escape,
/// and the library looks at every character.
struct HeldContent: MustacheContentType {
  /// The first line of templates, which asks for this way.
  static let pragma = "{{% CONTENT_TYPE: \(name)}}\n"
  private static let name = "HELD"

  /// Makes the way known to the library.
  static func register() { MustacheContentTypes.register(HeldContent(), named: name) }

  func escapeText(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      !bytes.contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }
    }
    if isPlain { return text }
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

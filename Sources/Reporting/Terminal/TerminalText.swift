/// Text that can do nothing to a terminal.
enum TerminalText {
  /// The scalar to print: control characters and directional overrides of an article become U+FFFD, white space
  /// a space.
  ///
  /// One scalar for one, so that offsets stay. An escape character in an article could otherwise move the
  /// cursor, change the title of the window or hide words.
  static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.properties.isWhitespace { return " " }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E: return "\u{FFFD}"
    default: return scalar
    }
  }

  /// The text with every scalar made safe.
  static func safe(_ text: String) -> String {
    var text = text
    if text.withUTF8(PrintableText.isPrintable) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(safe(scalar)) }
    return String(out)
  }
}

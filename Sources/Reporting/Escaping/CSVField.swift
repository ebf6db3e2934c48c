/// One field of comma-separated values after RFC 4180.
enum CSVField {
  /// The field, quoted where it needs to be, and never read as a formula.
  ///
  /// Spreadsheets take a text that begins with `= + - @`, a tab or a line end for a formula (OWASP, CSV
  /// injection): an apostrophe in front makes it a text again. Full-width forms count alike.
  static func text(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{FEFF}" && $0 != "\u{A0}" }),
      formula.contains(first)
    {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { quoted.contains($0) }) else { return text }
    var out = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { out.append(scalar) }
      out.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    out.append("\"")
    return String(out)
  }

  private static let formula = Set("=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
  private static let quoted = Set(",\"\r\n;\t\0".unicodeScalars)
}

/// Cuts texts to a number of columns.
enum Shortened {
  /// The text, or its beginning with an ellipsis, in at most `columns` columns.
  static func text(_ text: String, columns: Int) -> String {
    guard DisplayWidth.columns(text) > columns else { return text }
    var out = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      let next = DisplayWidth.columns(scalar)
      if used + next > columns { break }
      used += next
      out.append(scalar)
    }
    return String(out) + "…"
  }

  /// The text made safe for a terminal and filled with spaces to `columns` columns, or cut to them.
  ///
  /// A right-to-left text keeps its direction to itself.
  static func padded(_ text: String, columns: Int) -> String {
    let text = Shortened.text(TerminalText.safe(text), columns: columns)
    return SourceName.isolated(text)
      + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(text)))
  }

  /// The text made safe and set to the right end of `columns` columns.
  static func right(_ text: String, columns: Int) -> String {
    let text = Shortened.text(TerminalText.safe(text), columns: columns)
    return String(repeating: " ", count: max(0, columns - DisplayWidth.columns(text))) + text
  }
}

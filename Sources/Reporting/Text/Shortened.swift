/// Cuts texts to a number of columns.
enum Shortened {
  /// The text, or its beginning with an ellipsis, in at most `columns` columns.
  static func text(_ text: String, columns: Int) -> String {
    // No scalar takes more columns than bytes.
    if text.utf8.count <= columns { return text }
    var text = text
    return text.withUTF8 { bytes -> String? in
      guard DisplayWidth.columns(utf8: bytes) > columns else { return nil }
      let end = DisplayWidth.prefix(bytes, columns: columns - 1)
      return String(decoding: bytes[..<end], as: UTF8.self) + "…"
    } ?? text
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

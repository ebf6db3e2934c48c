/// Text on one line.
enum Collapsed {
  /// White space collapsed to single spaces, none at the ends.
  static func text(_ text: String) -> String {
    var text = text
    if text.withUTF8(isCollapsed) { return text }
    var out = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !out.isEmpty
      } else {
        if isPending { out.append(" ") }
        isPending = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// True where a text has no white space but single spaces between words.
  private static func isCollapsed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isSpaceBefore = true
    var at = 0
    while at < text.count {
      if PrintableText.isPrintable(text[at]) {
        let isSpace = text[at] == 0x20
        if isSpace, isSpaceBefore { return false }
        isSpaceBefore = isSpace
        at += 1
      } else {
        let scalar = ShownScalar(text, at: at)
        if scalar.form == .space { return false }
        isSpaceBefore = false
        at += scalar.length
      }
    }
    return !isSpaceBefore || text.isEmpty
  }
}

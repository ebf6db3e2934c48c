/// Cuts a UTF-8 text into lines of a width, at white space; a word longer than a line is cut.
///
/// Linear in the text. Most bytes are printable ASCII and pass eight at a time; where a line breaks is looked for
/// backwards from its end.
struct LineCutter {
  /// A line: a range of the text.
  struct Line: Equatable {
    var start: Int
    /// Behind the last byte.
    var end: Int
    /// True where some scalar is not to be written as it is; may be true for a line that has none.
    var isMended: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let width: Int
  private var at = 0

  /// Makes a cutter.
  ///
  /// - Parameters:
  ///   - text: must stay where it is while lines are cut.
  ///   - width: columns of a line.
  init(_ text: UnsafeBufferPointer<UInt8>, width: Int) {
    self.text = text
    self.width = width
  }

  /// The next line, which begins and ends with something other than white space unless a word is cut; nil at the
  /// end of the text.
  mutating func next() -> Line? {
    skipSpace()
    guard at < text.count else { return nil }
    let start = at
    var end = start
    var columns = 0
    var oddBreak = start
    var isMended = false
    let base = UnsafeRawPointer(text.baseAddress)
    while end < text.count {
      if columns &+ 8 <= width, end &+ 8 <= text.count, let base,
        PrintableText.isPrintable(base.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      {
        end &+= 8
        columns &+= 8
        continue
      }
      if PrintableText.isPrintable(text[end]) {
        if columns >= width { break }
        columns &+= 1
        end &+= 1
        continue
      }
      let scalar = ShownScalar(text, at: end)
      if columns + scalar.columns > width { break }
      if scalar.form != .itself { isMended = true }
      if scalar.form == .space { oddBreak = end }
      columns += scalar.columns
      end += scalar.length
    }
    if end < text.count, !isSpace(end) {
      var found = end &- 1
      while found > oddBreak, text[found] != 0x20 { found &-= 1 }
      if found > start { end = found }
    }
    if end == start {
      // Not even one scalar fits.
      let scalar = ShownScalar(text, at: start)
      end = start + scalar.length
      isMended = true
    }
    at = end
    return Line(start: start, end: end, isMended: isMended)
  }

  private mutating func skipSpace() {
    while at < text.count, isSpace(at) { at += ShownScalar(text, at: at).length }
  }

  private func isSpace(_ offset: Int) -> Bool {
    if PrintableText.isPrintable(text[offset]) { return text[offset] == 0x20 }
    return ShownScalar(text, at: offset).form == .space
  }
}

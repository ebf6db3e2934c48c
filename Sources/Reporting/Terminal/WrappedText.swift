/// A text cut into lines of a width, with marked spans underlined on a line of their own.
struct WrappedText {
  /// Lines without indent; a line of underlines follows each line that holds marks.
  private(set) var lines: [(text: String, isUnderline: Bool)] = []

  /// Wraps at white space; a word longer than a line is cut.
  ///
  /// - Parameters:
  ///   - marks: half-open ranges of scalar offsets in `text`.
  ///   - width: columns of a line.
  init(_ text: String, marks: [Range<Int>] = [], width: Int) {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      while start < scalars.count, scalars[start].properties.isWhitespace { start += 1 }
      guard start < scalars.count else { break }
      var end = start
      var columns = 0
      var lastBreak: Int?
      while end < scalars.count {
        let next = DisplayWidth.columns(scalars[end])
        if columns + next > width { break }
        columns += next
        end += 1
        if end == scalars.count || scalars[end].properties.isWhitespace { lastBreak = end }
      }
      if let lastBreak, lastBreak > start { end = lastBreak }
      if end == start { end = start + 1 }
      append(scalars, start..<end, marks)
      start = end
    }
  }

  private mutating func append(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ marks: [Range<Int>]) {
    var line = String.UnicodeScalarView()
    for scalar in scalars[range] { line.append(scalar.properties.isWhitespace ? " " : scalar) }
    lines.append((String(line), false))
    var under = ""
    for at in range {
      let columns = DisplayWidth.columns(scalars[at])
      let isMarked = marks.contains { $0.contains(at) }
      under += String(repeating: isMarked ? "~" : " ", count: columns)
    }
    while under.hasSuffix(" ") { under.removeLast() }
    if !under.isEmpty { lines.append((under, true)) }
  }
}

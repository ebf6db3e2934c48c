import TextCore

/// A text cut into lines of a width, with marked spans underlined on a line of their own.
struct WrappedText {
  /// A span to underline.
  struct Mark {
    /// Half-open range of scalar offsets.
    var range: Range<Int>
    /// How bad it is; where marks overlap the worse one is drawn.
    var severity: Severity
  }

  /// A line without indent; a line of underlines follows each line that holds marks.
  struct Line {
    var text: String
    /// For a line of underlines the severity of each run of columns; empty for a line of text.
    var underline: [(severity: Severity?, columns: Int)] = []

    /// True for a line of underlines.
    var isUnderline: Bool { !underline.isEmpty }
  }

  private(set) var lines: [Line] = []

  /// Wraps at white space; a word longer than a line is cut. Linear in the text and the marked scalars.
  ///
  /// - Parameter width: columns of a line.
  init(_ text: String, marks: [Mark] = [], width: Int) {
    let scalars = Array(text.unicodeScalars)
    let signs = WrappedText.signs(marks, count: scalars.count)
    var start = 0
    while start < scalars.count {
      while start < scalars.count, scalars[start].properties.isWhitespace { start += 1 }
      guard start < scalars.count else { break }
      var end = start
      var columns = 0
      var lastBreak: Int?
      while end < scalars.count {
        let next = DisplayWidth.columns(TerminalText.safe(scalars[end]))
        if columns + next > width { break }
        columns += next
        end += 1
        if end == scalars.count || scalars[end].properties.isWhitespace { lastBreak = end }
      }
      if let lastBreak, lastBreak > start { end = lastBreak }
      if end == start { end = start + 1 }
      append(scalars, start..<end, signs)
      start = end
    }
  }

  /// The sign under each severity: told apart without colour.
  static func sign(_ severity: Severity) -> Character {
    switch severity {
    case .error: "^"
    case .warning: "~"
    case .note: "-"
    }
  }

  private static func signs(_ marks: [Mark], count: Int) -> [Severity?] {
    guard !marks.isEmpty else { return [] }
    var signs = [Severity?](repeating: nil, count: count)
    for mark in marks.sorted(by: { $0.severity < $1.severity }) {
      for at in mark.range.clamped(to: 0..<count) { signs[at] = mark.severity }
    }
    return signs
  }

  private mutating func append(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ signs: [Severity?]) {
    var text = String.UnicodeScalarView()
    for scalar in scalars[range] { text.append(TerminalText.safe(scalar)) }
    lines.append(Line(text: String(text)))
    guard !signs.isEmpty, signs[range].contains(where: { $0 != nil }) else { return }
    var runs: [(severity: Severity?, columns: Int)] = []
    for at in range {
      let columns = DisplayWidth.columns(TerminalText.safe(scalars[at]))
      if let last = runs.last, last.severity == signs[at] {
        runs[runs.count - 1].columns += columns
      } else {
        runs.append((signs[at], columns))
      }
    }
    if let last = runs.last, last.severity == nil { runs.removeLast() }
    var under = ""
    for run in runs {
      under += String(repeating: run.severity.map(WrappedText.sign) ?? " ", count: run.columns)
    }
    lines.append(Line(text: under, underline: runs))
  }
}

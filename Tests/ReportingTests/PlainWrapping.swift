import TextCore

@testable import Reporting

/// Wrapping scalar by scalar, as plainly as it can be written: what `LineCutter` and `Underlines` are held against.
struct PlainWrapping {
  /// A line of text made safe, and the line of signs under it, empty for none.
  struct Line: Equatable {
    var text = ""
    var signs = ""
  }

  private(set) var lines: [Line] = []

  init(_ text: String, marks: [TextMark] = [], width: Int) {
    let scalars = Array(text.unicodeScalars)
    var severities = [Severity?](repeating: nil, count: scalars.count)
    for mark in marks.sorted(by: { $0.severity < $1.severity }) {
      var byte = 0
      for (index, scalar) in scalars.enumerated() {
        if mark.bytes.contains(byte) { severities[index] = mark.severity }
        byte += String(scalar).utf8.count
      }
    }
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
      if let lastBreak { end = lastBreak }
      if end == start { end = start + 1 }
      var line = Line()
      for at in start..<end {
        let scalar = TerminalText.safe(scalars[at])
        line.text.unicodeScalars.append(scalar)
        let sign: Character =
          switch severities[at] {
          case .error: "^"
          case .warning: "~"
          case .note: "-"
          case nil: " "
          }
        line.signs += String(repeating: sign, count: DisplayWidth.columns(scalar))
      }
      while line.signs.last == " " { line.signs.removeLast() }
      lines.append(line)
      start = end
    }
  }
}

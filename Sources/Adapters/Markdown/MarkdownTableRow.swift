internal import TextCore

/// One row of a table: its cells as blocks, where the row says something in words.
///
/// Rows of names and figures are no text: read one after another they would make sentences that nobody wrote.
struct MarkdownTableRow {
  /// Words of the longest cell of a row that is read: fewer are a label ("Votes cast", "United Kingdom").
  private static let fewestWords = 4

  private let text: [UInt8]
  private let cells: [Range<Int>]

  /// - Parameter line: begins with a bar.
  init(_ text: [UInt8], _ line: Range<Int>) {
    self.text = text
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    while at < line.upperBound {
      if text[at] == 0x5C {
        at += 2
        continue
      }
      if text[at] == 0x7C {
        cells.append(MarkdownTableRow.trimmed(text, start..<at))
        start = at + 1
      }
      at += 1
    }
    if start < line.upperBound { cells.append(MarkdownTableRow.trimmed(text, start..<line.upperBound)) }
    self.cells = cells.filter { !$0.isEmpty }
  }

  /// A block for each cell; none for rows without prose.
  var blocks: [MarkdownBlock] {
    guard cells.contains(where: { words($0) >= MarkdownTableRow.fewestWords }) else { return [] }
    return cells.map { MarkdownBlock(kind: .listItem, lines: [$0]) }
  }

  /// Number of words that hold a letter.
  private func words(_ cell: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    for at in cell {
      if ASCII.isSpace(text[at]) {
        isInWord = false
      } else if !isInWord, ASCII.isLetter(text[at]) || text[at] >= 0x80 {
        isInWord = true
        count += 1
      }
    }
    return count
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, ASCII.isSpace(text[start]) { start += 1 }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }
}

public import TextCore

/// Translates places of one document's text for output: source bytes, scalars, lines and columns.
public struct Positions: Sendable {
  private let document: Document
  private let scalars: ScalarTable
  private let lines: LineTable
  private let sourceScalars: ScalarTable

  /// Indexes a document; linear in its size.
  public init(_ document: Document) {
    self.document = document
    self.scalars = ScalarTable(document.text)
    self.lines = LineTable(document.source.decoded)
    // Plain text is its own source.
    self.sourceScalars = document.map.runs.isEmpty ? scalars : ScalarTable(document.source.decoded)
  }

  /// Half-open range of bytes in the input as read.
  public func bytes(_ span: TextSpan) -> Range<Int> { document.sourceBytes(of: span) }

  /// Half-open range of Unicode scalars of the document's text.
  public func chars(_ span: TextSpan) -> Range<Int> {
    let start = scalars.scalars(before: Int(span.start))
    return start..<max(start, scalars.scalars(before: Int(span.end)))
  }

  /// Line and column of both ends in the input, from 1, columns in Unicode scalars, end exclusive.
  public func lines(_ span: TextSpan) -> (line: Int, column: Int, endLine: Int, endColumn: Int) {
    let range = document.map.sourceRange(of: span)
    let start = position(range.lowerBound)
    let end = position(range.upperBound)
    return (start.line, start.column, end.line, end.column)
  }

  /// Line and column in constant time, also in a page that is one long line.
  private func position(_ offset: Int) -> (line: Int, column: Int) {
    let line = lines.line(of: offset)
    let start = lines.range(ofLine: line).lowerBound
    return (line, sourceScalars.scalars(before: offset) - sourceScalars.scalars(before: start) + 1)
  }
}

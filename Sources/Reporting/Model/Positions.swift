public import TextCore

/// Translates places of one document's text for output: source bytes, scalars, lines and columns.
public struct Positions: Sendable {
  private let document: Document
  private let scalars: ScalarTable
  private let lines: LineTable

  /// Indexes a document; linear in its size.
  public init(_ document: Document) {
    self.document = document
    self.scalars = ScalarTable(document.text)
    self.lines = LineTable(document.source.decoded)
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
    let start = lines.position(of: range.lowerBound)
    let end = lines.position(of: range.upperBound)
    return (start.line, start.column, end.line, end.column)
  }
}

public import TextCore

/// Translates places of one document's text for output: source bytes, scalars, lines and columns.
public struct Positions: Sendable {
  /// Bytes and scalars alone.
  public let offsets: Offsets
  private let lines: LineTable
  private let sourceScalars: ScalarTable

  /// Indexes a document; linear in its size.
  public init(_ document: Document) {
    offsets = Offsets(document)
    self.lines = LineTable(document.source.decoded)
    // Plain text is its own source.
    self.sourceScalars = document.map.runs.isEmpty ? offsets.scalars : ScalarTable(document.source.decoded)
  }

  /// Half-open range of bytes in the input as read.
  public func bytes(_ span: TextSpan) -> Range<Int> { offsets.bytes(span) }

  /// Half-open range of Unicode scalars of the document's text.
  public func chars(_ span: TextSpan) -> Range<Int> { offsets.chars(span) }

  /// Line and column of both ends in the input, from 1, columns in Unicode scalars, end exclusive.
  public func lines(_ span: TextSpan) -> (line: Int, column: Int, endLine: Int, endColumn: Int) {
    let range = offsets.document.map.sourceRange(of: span)
    let start = position(range.lowerBound)
    let end = position(range.upperBound)
    return (start.line, start.column, end.line, end.column)
  }

  /// Line of the start in the input, from 1.
  func line(_ span: TextSpan) -> Int {
    lines.line(of: offsets.document.map.sourceRange(of: span).lowerBound)
  }

  /// Line and column in constant time, also in a page that is one long line.
  private func position(_ offset: Int) -> (line: Int, column: Int) {
    let line = lines.line(of: offset)
    let start = lines.range(ofLine: line).lowerBound
    return (line, sourceScalars.scalars(before: offset) - sourceScalars.scalars(before: start) + 1)
  }
}

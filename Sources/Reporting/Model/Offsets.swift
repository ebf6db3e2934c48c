public import TextCore

/// Translates places of one document's text for output: source bytes and scalars.
///
/// Costs time in proportion to the text alone; `Positions` also indexes the lines of its source, which for
/// a page is many times as long.
public struct Offsets: Sendable {
  let scalars: ScalarTable
  let map: SourceMap
  private let decoding: SourceMap

  /// Indexes a document; linear in the size of its text.
  public init(_ document: Document) {
    map = document.map
    decoding = document.source.decoding
    scalars = ScalarTable(document.text)
  }

  /// Indexes the document of a text; linear in its size.
  public init(_ text: TokenizedText) {
    map = text.document.map
    decoding = text.document.source.decoding
    scalars = ScalarTable(text.document.text)
  }

  /// Half-open range of bytes in the input as read.
  public func bytes(_ span: TextSpan) -> Range<Int> {
    let decoded = map.sourceRange(of: span)
    if decoding.runs.isEmpty { return decoded }
    return decoding.sourceRange(of: TextSpan(decoded.lowerBound, decoded.upperBound))
  }

  /// Half-open range of Unicode scalars of the document's text.
  public func chars(_ span: TextSpan) -> Range<Int> {
    let start = scalars.scalars(before: Int(span.start))
    return start..<max(start, scalars.scalars(before: Int(span.end)))
  }
}

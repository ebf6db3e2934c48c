public import TextCore

/// Translates places of one document's text for output: source bytes, scalars, lines and columns.
public struct Positions: Sendable {
  /// Bytes and scalars alone.
  public let offsets: Offsets
  private let lines: LineTable
  private let sourceScalars: ScalarTable
  private let isOwnSource: Bool

  /// Indexes a document; linear in its size.
  public init(_ document: Document) {
    offsets = Offsets(document)
    lines = LineTable(document.source.decoded)
    isOwnSource = document.map.runs.isEmpty
    sourceScalars = isOwnSource ? offsets.scalars : ScalarTable(document.source.decoded)
  }

  /// Indexes the document of a text; linear in its size.
  public init(_ text: TokenizedText) {
    // Documents are large: what is wanted is read where it stands.
    offsets = Offsets(text)
    lines = LineTable(text.document.source.decoded)
    isOwnSource = text.document.map.runs.isEmpty
    sourceScalars = isOwnSource ? offsets.scalars : ScalarTable(text.document.source.decoded)
  }

  /// Half-open range of bytes in the input as read.
  public func bytes(_ span: TextSpan) -> Range<Int> { offsets.bytes(span) }

  /// Half-open range of Unicode scalars of the document's text.
  public func chars(_ span: TextSpan) -> Range<Int> { offsets.chars(span) }

  /// Line and column of both ends in the input, from 1, columns in Unicode scalars, end exclusive.
  public func lines(_ span: TextSpan) -> (line: Int, column: Int, endLine: Int, endColumn: Int) {
    let place = place(span)
    return (place.line, place.column, place.endLine, place.endColumn)
  }

  /// A line that was looked up.
  struct Line {
    /// Its bytes, with its end.
    var bytes = 0..<0
    var number = 1
    /// Scalars before it.
    var scalars = 0
  }

  /// All there is to tell of a span.
  func place(_ span: TextSpan) -> Place {
    var line = Line()
    return place(span, &line)
  }

  /// All there is to tell of a span.
  ///
  /// - Parameter line: the line of the span before, on which most spans of a list begin, too.
  func place(_ span: TextSpan, _ line: inout Line) -> Place {
    let source = offsets.map.sourceRange(of: span)
    let chars = offsets.chars(span)
    // Plain text is its own source.
    let start = isOwnSource ? chars.lowerBound : sourceScalars.scalars(before: source.lowerBound)
    let end = isOwnSource ? chars.upperBound : sourceScalars.scalars(before: source.upperBound)
    if !line.bytes.contains(source.lowerBound) {
      line.number = lines.line(of: source.lowerBound)
      let first = lines.start(ofLine: line.number)
      line.bytes = first..<max(first, lines.end(ofLine: line.number))
      line.scalars = sourceScalars.scalars(before: first)
    }
    let lineStart = line.scalars
    var endLine = line.number
    var endStart = lineStart
    // Most spans end on the line they begin on.
    if line.bytes.upperBound <= source.upperBound {
      endLine = lines.line(of: source.upperBound)
      endStart = sourceScalars.scalars(before: lines.start(ofLine: endLine))
    }
    return Place(
      bytes: offsets.bytes(span), chars: chars, line: line.number, column: start - lineStart + 1,
      endLine: endLine,
      endColumn: end - endStart + 1)
  }

  /// Line of the start in the input, from 1.
  func line(_ span: TextSpan) -> Int {
    lines.line(of: offsets.map.sourceRange(of: span).lowerBound)
  }
}

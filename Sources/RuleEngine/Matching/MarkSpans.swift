public import TextCore

/// The spans of several marks, to be set at once.
public struct MarkSpans: Sendable {
  /// The spans of one mark after another.
  @usableFromInline var spans: [TokenSpan] = []
  /// The marks that have spans, each with the number of spans up to its last one.
  @usableFromInline var sets: [(mark: Int, end: Int)] = []

  /// Marks expected: all that a reading sets, and more.
  @usableFromInline static var expected: Int { 16 }

  /// No spans.
  ///
  /// - Parameter count: number of spans that are expected.
  @inlinable
  public init(count: Int) {
    spans.reserveCapacity(count)
    sets.reserveCapacity(MarkSpans.expected)
  }

  /// Adds a span to those of the mark that will be named next.
  @inlinable
  public mutating func put(_ span: TokenSpan) { spans.append(span) }

  /// Names the mark (index into `RuleSet.marks`) whose spans were put since the last one was; without any it is left as
  /// it is.
  @inlinable
  public mutating func name(_ mark: Int) {
    if spans.count > (sets.last?.end ?? 0) { sets.append((mark, spans.count)) }
  }

  /// Calls `body` with each mark and its spans.
  func forEach(_ body: (Int, UnsafeBufferPointer<TokenSpan>) -> Void) {
    spans.withUnsafeBufferPointer { spans in
      var start = 0
      for (mark, end) in sets {
        body(mark, UnsafeBufferPointer(rebasing: spans[start..<end]))
        start = end
      }
    }
  }
}

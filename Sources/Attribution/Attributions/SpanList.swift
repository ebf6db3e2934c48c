public import TextCore

/// Spans of tokens in order, kept without memory of their own where there is only one: most contents are one span.
public struct SpanList: RandomAccessCollection, Sendable, Equatable, ExpressibleByArrayLiteral {
  /// The first span; empty where there is none.
  @usableFromInline var first: TokenSpan
  /// Those behind it.
  @usableFromInline var others: [TokenSpan]?
  /// Number of spans.
  public let count: Int

  /// A list of one span.
  @inlinable
  public init(_ span: TokenSpan) {
    first = span
    others = nil
    count = 1
  }

  /// The spans of an array.
  public init(_ spans: [TokenSpan]) {
    first = spans.first ?? TokenSpan(0, 0)
    others = spans.count > 1 ? Array(spans[1...]) : nil
    count = spans.count
  }

  /// The spans of a literal.
  public init(arrayLiteral spans: TokenSpan...) { self.init(spans) }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// Number of spans.
  @inlinable public var endIndex: Int { count }

  /// The span at an index, which must be below `count`.
  @inlinable
  public subscript(index: Int) -> TokenSpan {
    precondition(index >= 0 && index < count, "index beyond the spans")
    guard index > 0, let others else { return first }
    return others[index - 1]
  }
}

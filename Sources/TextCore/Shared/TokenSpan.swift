/// A half-open range of token indices of one document.
public struct TokenSpan: Sendable, Hashable, Comparable, BitwiseCopyable {
  /// Index of the first token.
  public var start: Int32
  /// Index behind the last token.
  public var end: Int32

  /// Makes a span from two token indices; `start` must not lie behind `end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The indices as a range of `Int`.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// Number of tokens.
  @inlinable public var count: Int { Int(end - start) }

  /// True where no token lies between the ends.
  @inlinable public var isEmpty: Bool { end <= start }

  /// True where the two spans share at least one token.
  @inlinable
  public func overlaps(_ other: TokenSpan) -> Bool { start < other.end && other.start < end }

  /// True where `other` lies wholly inside this span.
  @inlinable
  public func contains(_ other: TokenSpan) -> Bool { start <= other.start && other.end <= end }

  /// Orders by start, then by end.
  @inlinable
  public static func < (a: TokenSpan, b: TokenSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

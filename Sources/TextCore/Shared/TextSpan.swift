/// A half-open range of UTF-8 byte offsets into the text of a document.
public struct TextSpan: Sendable, Hashable, Comparable {
  /// Offset of the first byte.
  public var start: UInt32
  /// Offset behind the last byte.
  public var end: UInt32

  /// Makes a span from two byte offsets; `start` must not lie behind `end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// The offsets as a range of `Int`, for slicing byte arrays.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// Number of bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }

  /// True where no byte lies between the ends.
  @inlinable public var isEmpty: Bool { end <= start }

  /// True where the two spans share at least one byte.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// True where `other` lies wholly inside this span.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Orders by start, then by end.
  @inlinable
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }
}

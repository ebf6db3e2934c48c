/// A half-open range of units. 8 bytes: positions in a document fit into 32 bits, as those of its tokens do.
struct Span: Sendable, Equatable, BitwiseCopyable {
  private var low: Int32
  private var high: Int32

  @inline(__always)
  init(_ start: Int, _ end: Int) {
    low = Int32(truncatingIfNeeded: start)
    high = Int32(truncatingIfNeeded: end)
  }

  /// First unit.
  var start: Int {
    @inline(__always) get { Int(low) }
    @inline(__always) set { low = Int32(truncatingIfNeeded: newValue) }
  }
  /// Behind the last unit.
  var end: Int {
    @inline(__always) get { Int(high) }
    @inline(__always) set { high = Int32(truncatingIfNeeded: newValue) }
  }

  var isEmpty: Bool { end <= start }
  var count: Int { max(0, end - start) }
  /// Its units as a range, none where it ends before it starts.
  var units: Range<Int> { start..<max(start, end) }
  func contains(_ unit: Int) -> Bool { start <= unit && unit < end }
  func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

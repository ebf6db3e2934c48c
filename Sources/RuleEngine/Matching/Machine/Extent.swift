/// Where a list stands in a longer one (8 bytes).
struct Extent: Equatable, BitwiseCopyable {
  var lowerBound: Int32
  var upperBound: Int32

  init(_ range: Range<Int>) {
    lowerBound = Int32(truncatingIfNeeded: range.lowerBound)
    upperBound = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// No elements.
  static var empty: Extent { Extent(0..<0) }
  /// Stands for a list nobody has asked for yet.
  static var unknown: Extent { Extent(Int(Int32.max)..<Int(Int32.max)) }

  var isEmpty: Bool { lowerBound == upperBound }
  var count: Int { Int(upperBound &- lowerBound) }
  /// The indices.
  var range: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

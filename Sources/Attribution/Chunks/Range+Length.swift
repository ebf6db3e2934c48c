extension Range<Int32> {
  /// Number of places, without a call to what collections count with.
  @inline(__always)
  var length: Int { Int(upperBound) &- Int(lowerBound) }
}

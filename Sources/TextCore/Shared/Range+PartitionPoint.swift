extension Range<Int> {
  /// The first number of the range of which `isBefore` does not hold; the upper bound if it holds of all.
  ///
  /// It must hold of the numbers up to some place and of none behind it. Logarithmic in the length of the range.
  @inlinable
  @inline(__always)
  public func partitionPoint(_ isBefore: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low &+ (high &- low) / 2
      if isBefore(middle) { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

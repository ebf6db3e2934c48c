import TextCore

extension DocumentScan {
  /// Of sorted hits keeps the first one of every start.
  static func keepFirstOfStart(_ hits: inout [Hit]) {
    var kept = 0
    for index in hits.indices where kept == 0 || hits[kept - 1].start != hits[index].start {
      hits[kept] = hits[index]
      kept += 1
    }
    hits.removeLast(hits.count - kept)
  }

  /// The first index of a range for which `isBefore` does not hold; it must hold for none behind that.
  @inline(__always)
  static func lowerBound(_ range: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

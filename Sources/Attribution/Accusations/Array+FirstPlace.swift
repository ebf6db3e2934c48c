extension Array where Element: Comparable {
  /// The first place, in an ascending array, of an element that is not below a value; `count` if all are.
  func firstPlace(notBelow value: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

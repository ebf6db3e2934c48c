extension Array where Element: BitwiseCopyable {
  /// Most elements that are put in order by insertion.
  private static var mostInserted: Int { 128 }

  /// Sorts as `sort` does, which is stable; a list of a few elements, most of them in order, without asking for memory.
  @inline(__always)
  mutating func sortFew(by precedes: (Element, Element) -> Bool) {
    guard count <= Array.mostInserted else { return sort(by: precedes) }
    withUnsafeMutableBufferPointer { list in
      for index in list.indices.dropFirst() {
        let moved = list[index]
        var at = index
        while at > 0, precedes(moved, list[at - 1]) {
          list[at] = list[at - 1]
          at -= 1
        }
        if at < index { list[at] = moved }
      }
    }
  }
}

public import TextCore

extension FlatHashTable: Archivable {
  public static var blank: FlatHashTable { FlatHashTable() }

  public mutating func pass(through archive: inout Archive) {
    var (keys, values, count) = (keys, values, count)
    archive.array(&keys)
    archive.array(&values)
    archive.value(&count)
    guard archive.isReading else { return }
    // A search ends at a free place, so that there must be one.
    guard keys.count == values.count, keys.count.nonzeroBitCount == 1, count >= 0, count < keys.count else {
      return archive.refuse()
    }
    self = FlatHashTable(keys: keys, values: values, count: count)
  }
}

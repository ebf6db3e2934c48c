import TextCore

extension FlatEdges: Archivable {
  static var blank: FlatEdges { FlatEdges(FlatHashTable()) }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&keys)
    archive.flat(&values)
    if keys.count != values.count || keys.count.nonzeroBitCount != 1 { archive.refuse() }
  }
}

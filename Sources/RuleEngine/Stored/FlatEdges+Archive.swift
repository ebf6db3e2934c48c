import TextCore

extension FlatEdges: Archivable {
  static var blank: FlatEdges { FlatEdges(FlatHashTable()) }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&slots)
    if slots.count.nonzeroBitCount != 1 { archive.refuse() }
  }
}

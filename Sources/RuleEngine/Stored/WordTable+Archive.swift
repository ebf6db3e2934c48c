import TextCore

extension WordTable: Archivable {
  static var blank: WordTable { WordTable() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&entries)
    archive.flat(&pool)
    archive.flat(&pairs.bits)
    guard archive.isReading else { return }
    let isSound =
      !entries.isEmpty && pool.count >= WordRecord.size + WordTable.padding
      && pairs.bits.count.nonzeroBitCount == 1
    if !isSound { archive.refuse() }
  }
}

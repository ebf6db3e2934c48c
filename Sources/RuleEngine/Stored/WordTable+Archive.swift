import TextCore

extension WordTable: Archivable {
  static var blank: WordTable { WordTable() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&records)
    archive.flat(&pool)
    archive.flat(&pairs.bits)
    archive.value(&mostAnchors)
    guard archive.isReading else { return }
    let isSound =
      !records.isEmpty && pool.count >= WordRecord.size + WordTable.padding
      && pairs.bits.count.nonzeroBitCount == 1
    if !isSound { archive.refuse() }
  }
}

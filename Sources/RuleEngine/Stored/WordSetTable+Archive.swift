import TextCore

extension WordSetTable: Archivable {
  static var blank: WordSetTable { WordSetTable() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&members)
    archive.flat(&offsets)
    archive.flat(&bits)
    guard archive.isReading else { return }
    if offsets.count != bits.count + 1 || Int(offsets.last ?? 1) != members.count { archive.refuse() }
  }
}

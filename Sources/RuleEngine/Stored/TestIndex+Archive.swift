import TextCore

extension TestIndex: Archivable {
  static var blank: TestIndex { TestIndex() }

  mutating func pass(through archive: inout Archive) {
    archive.array(&lists)
    archive.array(&tests)
    archive.value(&globBits)
    archive.value(&longBits)
    archive.flat(&masks)
    if archive.isReading, masks.count != TestIndex.places * 256 { archive.refuse() }
  }
}

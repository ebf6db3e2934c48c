internal import RuleEngine
internal import TextCore

extension WordTable: Archivable {
  static var blank: WordTable { WordTable() }

  /// Passes what runs need: the facts, from which the marks are made, are left out.
  mutating func pass(through archive: inout Archive) {
    archive.flat(&places)
    archive.flat(&marks)
    archive.flat(&told)
    suffixes.pass(through: &archive)
    // Words beyond the table have the place of entry 0.
    if places.isEmpty || told.count != marks.count
      || WordPlace.most({ $0.mark }, of: places) >= marks.count
    {
      archive.refuse()
    }
  }
}

extension SuffixTable: Archivable {
  static var blank: SuffixTable { SuffixTable() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&places)
    archive.flat(&bytes)
    archive.flat(&starts)
    // Every two last bytes have a place.
    if starts.count != SuffixTable.letters * SuffixTable.letters + 1 { archive.refuse() }
  }
}

internal import RuleEngine
internal import TextCore

extension WordTable: Archivable {
  static var blank: WordTable { WordTable() }

  /// Passes what runs need: the facts, from which the marks are made, are left out.
  mutating func pass(through archive: inout Archive) {
    archive.flat(&places)
    archive.flat(&marks)
    archive.flat(&told)
    var list = suffixes.list
    archive.list(&list)
    if archive.isReading { suffixes = SuffixTable(list) }
    // Words beyond the table have the place of entry 0.
    if places.isEmpty || told.count != marks.count
      || WordPlace.most({ $0.mark }, of: places) >= marks.count
    {
      archive.refuse()
    }
  }
}

extension SuffixTable.Suffix: Archivable {
  static var blank: SuffixTable.Suffix { SuffixTable.Suffix(bytes: [], wordClass: .boundary, forms: []) }

  mutating func pass(through archive: inout Archive) {
    archive.array(&bytes)
    archive.value(&wordClass)
    archive.value(&forms)
  }
}

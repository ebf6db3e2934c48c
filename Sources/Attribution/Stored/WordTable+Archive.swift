internal import RuleEngine
internal import TextCore

extension WordTable: Archivable {
  static var blank: WordTable { WordTable(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&table)
    archive.flat(&entries)
    var list = suffixes.list
    archive.list(&list)
    if archive.isReading { suffixes = SuffixTable(list) }
    // Words beyond the table have the facts of entry 0.
    if table.isEmpty || entries.count != table.count { archive.refuse() }
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

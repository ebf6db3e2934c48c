internal import RuleEngine
internal import TextCore

extension WordTable: Archivable {
  static var blank: WordTable { WordTable(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&table)
    archive.list(&suffixes)
    // Words beyond the table have the facts of entry 0.
    if table.isEmpty { archive.refuse() }
  }
}

extension WordTable.Suffix: Archivable {
  static var blank: WordTable.Suffix { WordTable.Suffix(bytes: [], wordClass: .boundary, forms: []) }

  mutating func pass(through archive: inout Archive) {
    archive.array(&bytes)
    archive.value(&wordClass)
    archive.value(&forms)
  }
}

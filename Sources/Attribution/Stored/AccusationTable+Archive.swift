internal import RuleEngine
internal import TextCore

extension AccusationTable: Archivable {
  static var blank: AccusationTable { AccusationTable(RuleSet()) }

  mutating func pass(through archive: inout Archive) { archive.table(&kinds) }
}

internal import RuleEngine
internal import TextCore

extension PlaceTable: Archivable {
  static var blank: PlaceTable { PlaceTable(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    names.pass(through: &archive)
    archive.list(&places)
  }
}

extension PlaceTable.Place: Archivable {
  static var blank: PlaceTable.Place { PlaceTable.Place(country: "", isGovernment: false) }

  mutating func pass(through archive: inout Archive) {
    archive.text(&country)
    archive.flag(&isGovernment)
  }
}

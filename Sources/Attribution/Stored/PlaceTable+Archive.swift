internal import RuleEngine
internal import TextCore

extension PlaceTable: Archivable {
  static var blank: PlaceTable { PlaceTable(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    // Names with the same first word keep their order: the longest is tried first.
    var names = places.keys.sorted().flatMap { places[$0] ?? [] }
    archive.list(&names)
    guard archive.isReading else { return }
    places = Dictionary(minimumCapacity: names.count)
    for name in names {
      if let first = name.words.first { places[first, default: []].append(name) }
    }
  }
}

extension PlaceTable.Name: Archivable {
  static var blank: PlaceTable.Name {
    PlaceTable.Name(words: [], place: PlaceTable.Place(country: "", isGovernment: false))
  }

  mutating func pass(through archive: inout Archive) {
    archive.array(&words)
    archive.text(&place.country)
    archive.value(&place.isGovernment)
  }
}

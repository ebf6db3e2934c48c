internal import RuleEngine

/// Names of countries, peoples and governments.
struct PlaceTable: Sendable {
  /// What a place name tells.
  struct Place: Sendable {
    /// ISO 3166-1 alpha-2 code, EU or UN.
    var country: String
    /// Stands for a government ("the Kremlin").
    var isGovernment: Bool
  }

  /// A name of a place: its words and what it tells.
  struct Name: Sendable {
    var words: [UInt32]
    var place: Place
  }

  /// Names by their first word, the longest first.
  var places: [UInt32: [Name]] = [:]

  /// Reads the table `countries`; missing it is empty.
  init(_ rules: RuleSet) {
    guard let table = rules.table("countries"), let country = table.column("country"),
      let kind = table.column("kind")
    else { return }
    for entry in table.entries {
      guard let first = entry.words.first else { continue }
      let row = Int(entry.row)
      let place = Place(
        country: table.cell(row, country), isGovernment: table.cell(row, kind) == "government")
      places[first, default: []].append(Name(words: entry.words, place: place))
    }
    for key in places.keys { places[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The longest name that begins at a unit written with a capital, or nil.
  func match(_ syntax: Syntax, _ unit: Int) -> Place? {
    guard syntax.isCapital(unit), let list = places[syntax.units[unit].word] else { return nil }
    for item in list {
      guard unit + item.words.count <= syntax.units.count else { continue }
      if item.words.indices.allSatisfy({ syntax.units[unit + $0].word == item.words[$0] }) {
        return item.place
      }
    }
    return nil
  }
}

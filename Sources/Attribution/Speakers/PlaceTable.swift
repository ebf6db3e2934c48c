internal import RuleEngine
internal import TextCore

/// Names of countries, peoples and governments.
struct PlaceTable: Sendable {
  /// What a place name tells.
  struct Place: Sendable, Hashable {
    /// ISO 3166-1 alpha-2 code, EU or UN.
    var country: String
    /// Stands for a government ("the Kremlin").
    var isGovernment: Bool
  }

  /// Names, each with the index of what it tells.
  var names = FlatPhrases<UInt32>()
  /// What names tell, without repetition.
  var places: [Place] = []

  /// Reads the table `countries`; missing it is empty.
  init(_ rules: RuleSet) {
    guard let table = rules.table("countries"), let country = table.column("country"),
      let kind = table.column("kind")
    else { return }
    var known: [Place: Int] = [:]
    var list: [(words: [UInt32], value: Int)] = []
    for entry in table.entries {
      let row = Int(entry.row)
      let place = Place(
        country: table.cell(row, country), isGovernment: table.cell(row, kind) == "government")
      let index = known[place] ?? places.count
      if index == places.count { places.append(place) }
      known[place] = index
      list.append((entry.words, index))
    }
    names = FlatPhrases(list)
  }

  /// The longest name that begins at a unit written with a capital, or nil.
  func match(_ syntax: Syntax, _ unit: Int) -> Place? { index(syntax, unit).map { places[$0] } }

  /// Index into `places` of the longest name that begins at a unit written with a capital, or nil.
  func index(_ syntax: Syntax, _ unit: Int) -> Int? { found(syntax, unit)?.value }

  /// Number of units of the longest name that begins at a unit written with a capital, or nil.
  func length(_ syntax: Syntax, _ unit: Int) -> Int? { found(syntax, unit)?.count }

  private func found(_ syntax: Syntax, _ unit: Int) -> (value: Int, count: Int)? {
    guard syntax.has(unit, .placeName), syntax.isCapital(unit), syntax.units[unit].word != 0 else {
      return nil
    }
    return names.longest(first: syntax.units[unit].word, limit: syntax.units.count - unit) {
      syntax.units[unit + $0].word
    }
  }
}

public import RuleEngine

/// All that attribution knows about words, compiled from the tables of a rule set.
///
/// Built once per rule set; missing tables count as empty. A class, so that everybody who looks at it holds one
/// reference.
public final class AttributionModel: Sendable {
  let words: WordTable
  let cues: CueTable
  let places: PlaceTable
  let accusations: AccusationTable
  let registry: SourceRegistry

  /// Reads the tables of `rules`; linear in their size.
  public init(rules: RuleSet, registry: SourceRegistry) {
    var words = WordTable(rules)
    let data = CueData(rules, words: &words)
    cues = CueTable(data, places: words.places)
    self.words = words
    places = PlaceTable(rules)
    accusations = AccusationTable(rules)
    self.registry = registry
  }

  /// Takes tables as they are.
  init(
    words: WordTable, cues: CueTable, places: PlaceTable, accusations: AccusationTable,
    registry: SourceRegistry
  ) {
    self.words = words
    self.cues = cues
    self.places = places
    self.accusations = accusations
    self.registry = registry
  }
}

import RuleEngine

/// What the stages behind the matcher ask of rules again and again, derived once.
struct RuleDigest: Sendable {
  /// For each rule whether it is a span rule that is switched on.
  let isSpanRule: [Bool]
  /// The document rules that are switched on, ascending.
  let documentRules: [Int]
  /// Which texts of each rule have places to be filled.
  let templates: [TemplateFlags]
  /// For each glob of `RuleSet.idGlobs` the rules it covers, by index.
  let isCovered: [[Bool]]

  init(_ rules: RuleSet) {
    isSpanRule = rules.rules.indices.map { rules.rules[$0].when == nil && !rules.rules[$0].isOff }
    documentRules = rules.rules.indices.filter { rules.rules[$0].when != nil && !rules.rules[$0].isOff }
    templates = TemplateFlags.table(rules)
    isCovered = rules.idGlobs.map { glob in
      rules.rules.indices.map { IdGlob.matches(glob, rules.rules[$0].id) }
    }
  }
}

import RuleEngine

/// The standards that rules refer to, by key.
struct References: Sendable {
  private let byKey: [String: Reference]

  init(_ rules: RuleSet) {
    byKey = Dictionary(rules.references.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a rule refers to, in the rule's order; unknown keys are left out.
  func of(_ rule: Rule) -> [Reference] { rule.refs.compactMap { byKey[$0] } }
}

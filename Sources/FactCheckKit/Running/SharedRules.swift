import RuleEngine

/// The rules of all packs of a run in one list, for outputs about the run as a whole.
///
/// Files may be judged by different packs; what an output says about a rule is looked up here. The list is not
/// for matching: patterns of the packs stay where they were compiled.
struct SharedRules {
  private(set) var rules: RuleSet
  private var indexOfID: [String: Int] = [:]

  /// Begins with one set, whose indices stay.
  init(_ first: RuleSet) {
    rules = first
    for (index, rule) in first.rules.enumerated() { indexOfID[rule.id] = index }
  }

  /// Takes in another set and returns the index here of each of its rules; nil where all are the same.
  mutating func add(_ other: RuleSet) -> [Int]? {
    let packs = rules.packs
    for pack in other.packs where !packs.contains(pack) { rules.packs.append(pack) }
    for reference in other.references where !rules.references.contains(where: { $0.key == reference.key }) {
      rules.references.append(reference)
    }
    let indices = other.rules.map { rule in
      if let known = indexOfID[rule.id] { return known }
      indexOfID[rule.id] = rules.rules.count
      rules.rules.append(rule)
      return rules.rules.count - 1
    }
    return indices == Array(indices.indices) ? nil : indices
  }
}

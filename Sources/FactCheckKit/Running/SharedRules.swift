import RuleEngine

/// The rules of all packs of a run in one list, for outputs about the run as a whole.
///
/// Files may be judged by different packs; what an output says about a rule is looked up here. The list is not
/// for matching: patterns of the packs stay where they were compiled.
struct SharedRules {
  private(set) var rules: RuleSet
  /// Made for the first set that differs.
  private var indexOfID: [String: Int] = [:]

  /// Begins with one set, whose indices stay.
  init(_ first: RuleSet) { rules = first }

  /// Takes in another set and returns the index here of each of its rules; nil where all are the same.
  mutating func add(_ other: RuleSet) -> [Int]? {
    let packs = rules.packs
    for pack in other.packs where !packs.contains(pack) { rules.packs.append(pack) }
    for reference in other.references where !rules.references.contains(where: { $0.key == reference.key }) {
      rules.references.append(reference)
    }
    if isSame(other) { return nil }
    if indexOfID.isEmpty {
      for (index, rule) in rules.rules.enumerated() { indexOfID[rule.id] = index }
    }
    let indices = other.rules.map { rule in
      if let known = indexOfID[rule.id] { return known }
      indexOfID[rule.id] = rules.rules.count
      rules.rules.append(rule)
      return rules.rules.count - 1
    }
    return indices == Array(indices.indices) ? nil : indices
  }

  /// True where the rules of a set are the first ones here.
  private func isSame(_ other: RuleSet) -> Bool {
    guard other.rules.count <= rules.rules.count else { return false }
    for index in other.rules.indices where other.rules[index].id != rules.rules[index].id { return false }
    return true
  }
}

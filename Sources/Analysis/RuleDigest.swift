import RuleEngine
import TextCore

/// What the stages behind the matcher ask of rules again and again, derived once.
///
/// A class, so that it is handed on without a count for each of its lists.
final class RuleDigest: Sendable {
  /// Something that a document may leave unknown.
  struct Assessable: Sendable {
    var name: String
    /// Position in `documentRules`, or the raw value of a metric.
    var index: Int
    var isMetric: Bool
  }

  /// The rules.
  let rules: [Rule]
  /// For each rule whether it is a span rule that is switched on.
  let isSpanRule: [Bool]
  /// The document rules that are switched on, ascending.
  let documentRules: [Int]
  /// Their conditions, in the same order.
  let conditions: Deferred<ConditionTable>
  /// The texts of each rule that have places to be filled.
  let templates: DeferredList<RuleTemplates>
  /// For each rule the most findings before repeats fold into one; 0 for no limit.
  let limits: [Int32]
  /// For each rule whether it drops findings of others.
  let supersedes: [Bool]
  /// For each rule the fingerprint that begins with its id.
  let prints: [Fingerprint]
  /// Number of globs of `RuleSet.idGlobs`.
  let globCount: Int
  /// The globs that cover each rule: those of rule `r` stand from `globStarts[r]` on.
  let globs: [Int]
  /// One more than there are rules.
  let globStarts: [Int]
  /// Document rules and metrics, sorted by name.
  let assessables: [Assessable]

  init(_ rules: RuleSet) {
    self.rules = rules.rules
    isSpanRule = rules.rules.indices.map { rules.rules[$0].when == nil && !rules.rules[$0].isOff }
    let documentRules = rules.rules.indices.filter { rules.rules[$0].when != nil && !rules.rules[$0].isOff }
    self.documentRules = documentRules
    let list = rules.rules
    conditions = Deferred { ConditionTable(documentRules.compactMap { list[$0].when }) }
    templates = DeferredList(count: list.count) { range in range.map { RuleTemplates(list, $0) } }
    limits = rules.rules.indices.map { Int32(clamping: rules.rules[$0].limit) }
    supersedes = rules.rules.indices.map { rules.rules[$0].dropsOthers }
    prints = rules.rules.indices.map { Fingerprint(rule: rules.rules[$0].id) }
    globCount = rules.idGlobs.count
    var globs: [Int] = []
    var globStarts = [0]
    for rule in rules.rules.indices {
      for glob in rules.idGlobs.indices where IdGlob.matches(rules.idGlobs[glob], rules.rules[rule].id) {
        globs.append(glob)
      }
      globStarts.append(globs.count)
    }
    self.globs = globs
    self.globStarts = globStarts
    var assessables: [Assessable] = []
    for (position, rule) in documentRules.enumerated() {
      assessables.append(Assessable(name: rules.rules[rule].id, index: position, isMetric: false))
    }
    for metric in Metric.allCases {
      assessables.append(Assessable(name: metric.name, index: Int(metric.rawValue), isMetric: true))
    }
    self.assessables = assessables.sorted { $0.name < $1.name }
  }
}

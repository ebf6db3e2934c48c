public import RuleEngine
public import TextCore

/// What a configuration says about the rules of a glob.
public struct RuleSetting: Sendable, Hashable {
  /// Glob over rule ids.
  public var glob: String
  /// True to run the rules, false to leave them out; nil to leave that alone.
  public var isOn: Bool?
  /// The severity in voices where the rule has its own; nil to leave it alone.
  public var severity: Severity?

  /// Makes a setting.
  public init(glob: String, isOn: Bool? = nil, severity: Severity? = nil) {
    self.glob = glob
    self.isOn = isOn
    self.severity = severity
  }

  /// The rules with all settings applied in order, later ones over earlier ones.
  public static func apply(_ settings: [RuleSetting], to rules: RuleSet) -> RuleSet {
    guard !settings.isEmpty else { return rules }
    var rules = rules
    for index in rules.rules.indices {
      for setting in settings where setting.covers(rules.rules[index]) {
        setting.apply(to: &rules.rules[index])
      }
    }
    return rules
  }

  /// True where the glob covers the rule by its id or the id it had before.
  public func covers(_ rule: Rule) -> Bool {
    IdGlob.matches(glob, rule.id) || rule.renamedFrom.map { IdGlob.matches(glob, $0) } ?? false
  }

  private func apply(to rule: inout Rule) {
    if let isOn { rule.isOff = !isOn }
    guard let severity else { return }
    // A voice with a severity of its own keeps it: the setting is about what the rule calls `same`.
    rule.severityByVoice = rule.severityByVoice.map { $0 == rule.severity ? severity : $0 }
    rule.severity = severity
  }
}

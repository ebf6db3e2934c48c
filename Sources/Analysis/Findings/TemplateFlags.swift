import RuleEngine

/// Which texts of a rule have places to be filled: most have none, and are taken as they stand.
struct TemplateFlags: OptionSet, Sendable {
  let rawValue: UInt8

  static let message = TemplateFlags(rawValue: 1)
  static let why = TemplateFlags(rawValue: 2)
  static let fix = TemplateFlags(rawValue: 4)
  static let suggest = TemplateFlags(rawValue: 8)

  /// The flags of all rules, by index.
  static func table(_ rules: RuleSet) -> [TemplateFlags] {
    rules.rules.indices.map { index in
      var flags: TemplateFlags = []
      if MessageTemplate.hasPlaces(rules.rules[index].message) { flags.insert(.message) }
      if MessageTemplate.hasPlaces(rules.rules[index].why) { flags.insert(.why) }
      if MessageTemplate.hasPlaces(rules.rules[index].fix) { flags.insert(.fix) }
      if MessageTemplate.hasPlaces(rules.rules[index].suggest ?? "") { flags.insert(.suggest) }
      return flags
    }
  }
}

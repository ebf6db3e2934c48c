/// Some of the texts of a rule that findings tell.
struct RuleTexts: OptionSet, Sendable {
  let rawValue: UInt8

  static let message = RuleTexts(rawValue: 1)
  static let why = RuleTexts(rawValue: 2)
  static let fix = RuleTexts(rawValue: 4)
  static let suggest = RuleTexts(rawValue: 8)
}

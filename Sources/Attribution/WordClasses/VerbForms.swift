internal import RuleEngine

/// The forms of a verb that a spelling can be.
struct VerbForms: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  static let base = VerbForms(rawValue: 1)
  static let thirdSingular = VerbForms(rawValue: 2)
  static let past = VerbForms(rawValue: 4)
  static let participle = VerbForms(rawValue: 8)
  static let ing = VerbForms(rawValue: 16)
  /// Past tense or past participle.
  static let ed: VerbForms = [.past, .participle]
  /// Forms that can head a clause by themselves.
  static let finite: VerbForms = [.base, .thirdSingular, .past]
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The bit of a form of a table entry; empty for forms that are no verb's.
  init(_ tag: FormTag) {
    switch tag {
    case .base: self = .base
    case .thirdSingular: self = .thirdSingular
    case .past: self = .past
    case .pastParticiple: self = .participle
    case .ing: self = .ing
    case .plain, .singular, .plural, .comparative, .superlative: self = []
    }
  }
}

/// Which inflected form of a word a form is.
public enum FormTag: UInt8, Sendable, CaseIterable {
  /// As written, without inflection.
  case plain
  /// Verb: base form.
  case base
  /// Verb: third person singular.
  case thirdSingular
  /// Verb: past tense.
  case past
  /// Verb: past participle.
  case pastParticiple
  /// Verb: -ing form.
  case ing
  /// Noun: singular.
  case singular
  /// Noun: plural.
  case plural
  /// Adjective: comparative.
  case comparative
  /// Adjective: superlative.
  case superlative

  /// The class name used in patterns (`meet/v.ppart`).
  public var name: String {
    switch self {
    case .plain: "plain"
    case .base: "base"
    case .thirdSingular: "3sg"
    case .past: "past"
    case .pastParticiple: "ppart"
    case .ing: "ing"
    case .singular: "sg"
    case .plural: "pl"
    case .comparative: "comp"
    case .superlative: "sup"
    }
  }
}

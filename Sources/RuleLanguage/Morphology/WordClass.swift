public import RuleEngine

/// A class of words that inflect.
public enum WordClass: UInt8, Sendable, CaseIterable {
  case verb
  case noun
  case adjective

  /// The name used behind a slash.
  public var name: String {
    switch self {
    case .verb: "v"
    case .noun: "n"
    case .adjective: "adj"
    }
  }

  /// The forms a word of the class has.
  public var forms: [FormTag] {
    switch self {
    case .verb: [.base, .thirdSingular, .past, .pastParticiple, .ing]
    case .noun: [.singular, .plural]
    case .adjective: [.base, .comparative, .superlative]
    }
  }
}

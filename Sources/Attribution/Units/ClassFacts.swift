/// What the class, the traits, the forms and the mark of a unit tell of it at one look: two bytes, whose bits are those
/// of sets one behind the other.
struct ClassFacts {
  /// The sets of the lower and of the higher byte, from the lowest bit.
  static let firstSets = (low: UnitKind.clausal, high: UnitKind.verb)
  /// Number of sets of the lower and of the higher byte.
  static let numbers = (low: 7, high: 8)

  /// What a class with some of the first four traits tells; `finiteVerb` of any verb, `nominalCue` of any noun.
  private let byClass: UnsafeBufferPointer<UInt16>
  /// What a mark of punctuation tells.
  private let byMark: UnsafeBufferPointer<UInt16>

  /// Calls `body` with the tables.
  static func with<Result>(_ body: (ClassFacts) -> Result) -> Result {
    classes.withUnsafeBufferPointer { classes in
      marks.withUnsafeBufferPointer { body(ClassFacts(byClass: classes, byMark: $0)) }
    }
  }

  /// What a unit tells by what is said about its word and by its mark of punctuation.
  @inline(__always)
  func told(_ entry: WordMark, mark: UInt8 = 0) -> UInt16 {
    let own = byClass[Int(entry.wordClass.rawValue) &* 16 &+ Int(entry.traits.first)]
    // The sum reaches the bit of finite verbs where any finite form is left; which units are what cannot be foreseen,
    // so no branch asks.
    let forms = UInt16(entry.forms.rawValue & VerbForms.finite.rawValue) &+ (ClassFacts.bit(.finiteVerb) &- 1)
    let cue = UInt16(entry.flags.rawValue & WordMark.Flags.cue.rawValue) << 8
    let asked = ClassFacts.bit(.finiteVerb) | ClassFacts.bit(.nominalCue)
    return own & (forms | cue | ~asked) | byMark[Int(mark)]
  }

  /// The bit of a set.
  @inline(__always)
  static func bit(_ kind: UnitKind) -> UInt16 {
    kind.rawValue < firstSets.high.rawValue
      ? 1 << UInt16(kind.rawValue &- firstSets.low.rawValue)
      : 256 << UInt16(kind.rawValue &- firstSets.high.rawValue)
  }

  private static func bits(_ kinds: [UnitKind]) -> UInt16 { kinds.reduce(0) { $0 | bit($1) } }

  private static let classes: [UInt16] = {
    var out = [UInt16](repeating: 0, count: (Int(UInt8.max) + 1) * 16)
    for wordClass in WordClass.allCases {
      for traits in 0..<16 {
        let set = TraitSet(rawValue: UInt64(traits))
        var kinds = kinds(wordClass)
        if wordClass == .be, set.has(.finiteBe) { kinds.append(.finite) }
        if set.has(.byWord) { kinds.append(.byWord) }
        if set.has(.asWord) { kinds.append(.asWord) }
        if set.has(.stopSubordinate) || set.has(.asWord) { kinds.append(.contentStop) }
        out[Int(wordClass.rawValue) * 16 + traits] = bits(kinds)
      }
    }
    return out
  }()

  private static let marks: [UInt16] = {
    var out = [UInt16](repeating: 0, count: Int(UInt8.max) + 1)
    out[Int(PunctuationMark.comma)] = bits([.joint])
    out[Int(PunctuationMark.dash)] = bits([.joint, .sign])
    out[Int(PunctuationMark.colon)] = bits([.sign])
    return out
  }()

  private static func kinds(_ wordClass: WordClass) -> [UnitKind] {
    switch wordClass {
    case .verb: [.clausal, .verb, .finiteVerb]
    case .be: [.clausal]
    case .have, .modal, .auxiliaryDo: [.clausal, .finite]
    case .possessiveS: [.clausal, .clitic]
    case .adverb: [.clausal, .contentStop, .clauseStop, .adverb]
    case .noun, .adjective: [.nominalCue]
    case .name: [.name]
    case .number, .determiner, .possessive, .to: []
    case .preposition: [.contentStop, .preposition]
    case .conjunction: [.contentStop, .clauseStop, .joint]
    case .that: [.contentStop, .joint]
    case .punctuation, .quotationMark: [.contentStop, .clauseStop]
    default: [.contentStop]
    }
  }
}

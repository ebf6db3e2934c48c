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

  /// The codes of marks of one byte.
  private let codes: UnsafeBufferPointer<UInt8>

  /// Calls `body` with the tables.
  static func with<Result>(_ body: (ClassFacts) -> Result) -> Result {
    classes.withUnsafeBufferPointer { classes in
      marks.withUnsafeBufferPointer { marks in
        PunctuationMark.codes.withUnsafeBufferPointer { codes in
          body(ClassFacts(byClass: classes, byMark: marks, codes: codes))
        }
      }
    }
  }

  /// The code of a mark of punctuation.
  @inline(__always)
  func code(_ written: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard let first = written.first else { return 0 }
    return first < 0x80 ? codes[Int(first)] : PunctuationMark.codeBeyondASCII(written)
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

  private static let classes: [UInt16] = {
    var out = [UInt16](repeating: 0, count: (Int(UInt8.max) + 1) * 16)
    for wordClass in WordClass.allCases {
      let own = bits(wordClass)
      for traits in 0..<16 {
        let set = TraitSet(rawValue: UInt64(traits))
        var bits = own
        if wordClass == .be, set.has(.finiteBe) { bits |= bit(.finite) }
        if set.has(.byWord) { bits |= bit(.byWord) }
        if set.has(.asWord) { bits |= bit(.asWord) }
        if set.has(.stopSubordinate) || set.has(.asWord) { bits |= bit(.contentStop) }
        out[Int(wordClass.rawValue) * 16 + traits] = bits
      }
    }
    return out
  }()

  private static let marks: [UInt16] = {
    var out = [UInt16](repeating: 0, count: Int(UInt8.max) + 1)
    out[Int(PunctuationMark.comma)] = bit(.joint)
    out[Int(PunctuationMark.dash)] = bit(.joint) | bit(.sign)
    out[Int(PunctuationMark.colon)] = bit(.sign)
    return out
  }()

  private static func bits(_ wordClass: WordClass) -> UInt16 {
    switch wordClass {
    case .verb: bit(.clausal) | bit(.verb) | bit(.finiteVerb)
    case .be: bit(.clausal)
    case .have, .modal, .auxiliaryDo: bit(.clausal) | bit(.finite)
    case .possessiveS: bit(.clausal) | bit(.clitic)
    case .adverb: bit(.clausal) | bit(.contentStop) | bit(.clauseStop) | bit(.adverb)
    case .noun, .adjective: bit(.nominalCue)
    case .name: bit(.name)
    case .number, .determiner, .possessive, .to: 0
    case .preposition: bit(.contentStop) | bit(.preposition)
    case .conjunction: bit(.contentStop) | bit(.clauseStop) | bit(.joint)
    case .that: bit(.contentStop) | bit(.joint)
    case .punctuation, .quotationMark: bit(.contentStop) | bit(.clauseStop)
    default: bit(.contentStop)
    }
  }
}

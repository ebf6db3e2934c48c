/// What a unit takes over from the tables if it is a word of the vocabulary: 16 bytes, the same for many words.
struct WordMark: Sendable, Hashable, BitwiseCopyable {
  /// What else is worth one bit.
  struct Flags: OptionSet, Sendable, Hashable, BitwiseCopyable {
    let rawValue: UInt8
    /// The plural of a listed noun.
    static let plural = Flags(rawValue: 1)
    /// A function word.
    static let function = Flags(rawValue: 2)
    /// Some table gives an open class or a function.
    static let listed = Flags(rawValue: 4)
    /// Listed as a verb: its class is decided in its sentence.
    static let verb = Flags(rawValue: 8)
    /// Listed neither as noun nor verb nor adjective.
    static let uncounted = Flags(rawValue: 16)
    /// Names a kind of source.
    static let head = Flags(rawValue: 32)
    /// At the end of words joined by hyphens it makes them a noun, else an adjective.
    static let joinsAsNoun = Flags(rawValue: 64)
    /// A noun or adjective that can be a cue.
    static let cue = Flags(rawValue: 128)
  }

  /// What else the tables say.
  var traits: TraitSet
  /// How it leans between noun and verb.
  var leaning: WordLeaning
  /// The class of a function word, else the most frequent open class, else noun.
  var wordClass: WordClass
  /// The forms of its verb it can be; none for function words.
  var forms: VerbForms
  /// What its verb is about.
  var kind: VerbKind
  /// What else is worth one bit.
  var flags: Flags

  /// True where the word can be a form of a verb.
  @inline(__always)
  var mayBeVerb: Bool { flags.rawValue & Flags.verb.rawValue | forms.rawValue != 0 }

  /// Of what no table says anything about and no word stands for.
  static let punctuation = WordMark(
    traits: TraitSet(rawValue: 0), leaning: [], wordClass: .punctuation, forms: [], kind: .other, flags: [])

  /// A mark with these parts.
  private init(
    traits: TraitSet, leaning: WordLeaning, wordClass: WordClass, forms: VerbForms, kind: VerbKind,
    flags: Flags
  ) {
    self.traits = traits
    self.leaning = leaning
    self.wordClass = wordClass
    self.forms = forms
    self.kind = kind
    self.flags = flags
  }

  /// The mark of a word with these facts.
  init(_ facts: WordFacts, isCue: Bool) {
    traits = facts.traits
    if let act = facts.act { traits.insert(TraitSet(act == .statement ? .sayingAct : .attitudeAct)) }
    leaning = WordLeaning(facts)
    flags = []
    if facts.isPlural { flags.insert(.plural) }
    if facts.isListed { flags.insert(.listed) }
    if facts.verb > 0 { flags.insert(.verb) }
    if facts.noun == 0, facts.verb == 0, facts.adjective == 0 { flags.insert(.uncounted) }
    if facts.head != nil { flags.insert(.head) }
    if isCue { flags.insert(.cue) }
    if facts.noun > 0, facts.noun >= facts.verb, facts.noun >= facts.adjective { flags.insert(.joinsAsNoun) }
    if let function = facts.function {
      flags.insert(.function)
      leaning.remove(.hasLemma)
      (wordClass, forms, kind) = (function, [], .other)
      setSteps()
      return
    }
    (forms, kind) = (facts.forms, facts.kind)
    let most = max(facts.noun, facts.verb, facts.adjective, facts.adverb)
    wordClass =
      most == 0
      ? .noun
      : most == facts.verb
        ? .verb : most == facts.noun ? .noun : most == facts.adjective ? .adjective : .adverb
    setSteps()
  }

  /// Takes class, forms and number of a word no table lists from its ending.
  mutating func setEnding(of word: [UInt8], _ suffixes: SuffixTable) {
    traits.insert(TraitSet(.ending))
    word.withUnsafeBufferPointer { setUnlisted($0, suffixes) }
    setSteps()
  }

  /// Makes a noun or what the ending tells of a word no table lists.
  @inline(__always)
  mutating func setUnlisted(_ word: UnsafeBufferPointer<UInt8>, _ suffixes: SuffixTable) {
    if let suffix = suffixes.suffix(of: word) {
      (wordClass, forms) = (suffix.wordClass, suffix.forms)
    } else if word.count > 3, word[word.count - 1] == UInt8(ascii: "s"),
      word[word.count - 2] != UInt8(ascii: "s")
    {
      // An unlisted word in -s is a plural: that is all a following base form asks about.
      flags.insert(.plural)
    }
  }

  /// Takes back what the ending told.
  mutating func dropEnding() {
    traits.remove(TraitSet(.ending))
    (wordClass, forms) = (.noun, [])
    flags.remove(.plural)
  }

  /// Writes down what the steps that class units ask, as far as the other members tell it.
  mutating func setSteps() {
    leaning.remove([.isUnlisted, .mayBeVerb, .isUncounted, .isTo])
    if !flags.contains(.listed) { leaning.insert(.isUnlisted) }
    if mayBeVerb { leaning.insert(.mayBeVerb) }
    if flags.contains(.uncounted) { leaning.insert(.isUncounted) }
    if wordClass == .to { leaning.insert(.isTo) }
  }
}

/// How often a word is a noun, verb, adjective or adverb, as the answers to what the choice between them asks.
///
/// Answers instead of counts: few words differ in them, so that the marks of all words fit into the caches.
struct WordLeaning: OptionSet, Sendable, Hashable, BitwiseCopyable {
  let rawValue: UInt32

  static let hasNoun = WordLeaning(rawValue: 1 << 0)
  static let hasNounOrAdjective = WordLeaning(rawValue: 1 << 1)
  /// A noun, adjective or adverb at all.
  static let hasOther = WordLeaning(rawValue: 1 << 2)
  static let nounOverVerb = WordLeaning(rawValue: 1 << 3)
  static let verbOverNoun = WordLeaning(rawValue: 1 << 4)
  static let nounOverAdjective = WordLeaning(rawValue: 1 << 5)
  static let adjectiveOverNoun = WordLeaning(rawValue: 1 << 6)
  static let verbOverAdjective = WordLeaning(rawValue: 1 << 7)
  static let adjectiveOverVerb = WordLeaning(rawValue: 1 << 8)
  static let adverbOverAdjective = WordLeaning(rawValue: 1 << 9)
  /// Neither adjective nor adverb is more frequent than the noun.
  static let nounFirst = WordLeaning(rawValue: 1 << 10)
  static let nounOver20Verbs = WordLeaning(rawValue: 1 << 11)
  static let nounOver8Verbs = WordLeaning(rawValue: 1 << 12)
  static let nounOver2Verbs = WordLeaning(rawValue: 1 << 13)
  /// At least three times as frequent as a noun as it is as a verb.
  static let nounFrom3Verbs = WordLeaning(rawValue: 1 << 14)
  static let verbOver6Nouns = WordLeaning(rawValue: 1 << 15)
  /// More than three times noun and adjective together.
  static let verbOver3Nominals = WordLeaning(rawValue: 1 << 16)
  /// More than four times noun, adjective and adverb together.
  static let verbOver4Others = WordLeaning(rawValue: 1 << 17)
  /// As an adjective more than twice, or as a noun more than four times as frequent as as a verb.
  static let leavesVerb = WordLeaning(rawValue: 1 << 18)
  // More often than so many times a verb, if it were one at least once.
  static let adjectiveOver3 = WordLeaning(rawValue: 1 << 19)
  static let adverbOver3 = WordLeaning(rawValue: 1 << 20)
  static let nounOver2 = WordLeaning(rawValue: 1 << 21)
  static let nounOver4 = WordLeaning(rawValue: 1 << 22)
  /// Listed with forms of a verb.
  static let hasLemma = WordLeaning(rawValue: 1 << 23)
  // Four answers that are asked together for each word of a text: bits of `steps`.
  /// No table gives it a class.
  static let isUnlisted = WordLeaning(rawValue: 1 << 24)
  /// It can be a form of a verb.
  static let mayBeVerb = WordLeaning(rawValue: 1 << 25)
  /// Listed neither as noun nor verb nor adjective.
  static let isUncounted = WordLeaning(rawValue: 1 << 26)
  /// It is "to".
  static let isTo = WordLeaning(rawValue: 1 << 27)
  /// The kind of source it names is kept in the bits from here on: 0 for none.
  private static let headShift: UInt32 = 28

  /// True where the answer is yes.
  @inline(__always)
  func has(_ answer: WordLeaning) -> Bool { rawValue & answer.rawValue != 0 }

  /// What the steps that class units ask of every word: unlisted, perhaps a verb, uncounted, "to", from the lowest bit.
  @inline(__always)
  var steps: UInt8 { UInt8(truncatingIfNeeded: rawValue >> 24) & 15 }

  /// What kind of source the word names as a head noun, if it names one.
  var head: SourceHead? {
    SourceHead(code: rawValue >> WordLeaning.headShift)
  }

  @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The answers for a word with these facts.
  init(_ facts: WordFacts) {
    let (noun, verb) = (UInt64(facts.noun), UInt64(facts.verb))
    let (adjective, adverb) = (UInt64(facts.adjective), UInt64(facts.adverb))
    let answers: [(WordLeaning, Bool)] = [
      (.hasNoun, noun > 0), (.hasNounOrAdjective, noun + adjective > 0),
      (.hasOther, noun + adjective + adverb > 0), (.nounOverVerb, noun > verb), (.verbOverNoun, verb > noun),
      (.nounOverAdjective, noun > adjective), (.adjectiveOverNoun, adjective > noun),
      (.verbOverAdjective, verb > adjective), (.adjectiveOverVerb, adjective > verb),
      (.adverbOverAdjective, adverb > adjective), (.nounFirst, noun >= adjective && noun >= adverb),
      (.nounOver20Verbs, noun > 20 * verb), (.nounOver8Verbs, noun > 8 * verb),
      (.nounOver2Verbs, noun > 2 * verb), (.nounFrom3Verbs, noun >= 3 * verb),
      (.verbOver6Nouns, verb > 6 * noun), (.verbOver3Nominals, verb > 3 * (noun + adjective)),
      (.verbOver4Others, verb > 4 * (noun + adjective + adverb)),
      (.leavesVerb, adjective > 2 * verb || noun > 4 * verb), (.adjectiveOver3, adjective > 3 * max(verb, 1)),
      (.adverbOver3, adverb > 3 * max(verb, 1)), (.nounOver2, noun > 2 * max(verb, 1)),
      (.nounOver4, noun > 4 * max(verb, 1)), (.hasLemma, facts.lemma >= 0),
    ]
    var bits: UInt32 = 0
    for (answer, isSo) in answers where isSo { bits |= answer.rawValue }
    // Nine kinds fit into four bits.
    let head = facts.head.flatMap { SourceHead.allCases.firstIndex(of: $0) }
    if let head { bits |= UInt32(head + 1) << WordLeaning.headShift }
    rawValue = bits
  }
}

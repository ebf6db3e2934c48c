internal import RuleEngine
internal import TextCore

/// How reliable a cue is, by the class it belongs to and how its content stands to it.
///
/// Each word is listed with its class and the frames it takes as a cue; exceptions name frames in which it mostly
/// means something else. Nothing is known of single words beyond that: points belong to frames, classes, forms and
/// conditions. They are hundredths of the natural logarithm of the odds and add up; 0 is even.
struct CueTable: Sendable {
  /// What a verb is listed for in a frame.
  struct Listing: Sendable {
    var cueClass: UInt8
    var isException = false
  }

  /// A noun or adjective that can be a cue: bits of the small numbers of the words that open its content.
  struct Nominal: Sendable {
    var openers: UInt64
  }

  /// Listings of verbs by lemma, particle and frame.
  var verbs: [UInt64: Listing] = [:]
  /// Lemmas with their particles that are listed in some frame.
  var knownVerbs: Set<UInt64> = []
  /// Small numbers of prepositions, particles and conjunctions by vocabulary id.
  var small: [UInt32: UInt64] = [:]
  var nouns: [UInt32: Nominal] = [:]
  var adjectives: [UInt32: Nominal] = [:]
  var classes: [String: UInt8] = [:]
  var points = CuePoints()
  /// Numbers of the classes of words that a pack marks as cues of saying and of attitude.
  var speechClass: UInt8 = 0
  var mindClass: UInt8 = 0
  /// Small number of "that", for clauses without it.
  var that: UInt64 = 0
  /// Small number of "to", for infinitives.
  var to: UInt64 = 0
  /// Small number of "by", for agents.
  var by: UInt64 = 0
  /// Small number of "as", for what somebody is called.
  var asWord: UInt64 = 0

  /// Names of the classes of words that a pack marks as cues of saying and of attitude.
  private static let markedSpeech = "say"
  private static let markedMind = "think"

  /// Most small numbers: the bits of `Nominal.openers` and six bits of a key.
  static let smallLimit: UInt64 = 63

  /// Reads the tables `cue-words`, `cue-exceptions` and `cue-points`; missing ones are empty.
  init(_ rules: RuleSet, words: WordTable) {
    that = smallNumber(rules.vocabulary.id(of: "that"))
    to = smallNumber(rules.vocabulary.id(of: "to"))
    by = smallNumber(rules.vocabulary.id(of: "by"))
    asWord = smallNumber(rules.vocabulary.id(of: "as"))
    if let table = rules.table("cue-words") { readWords(table, rules.vocabulary, words) }
    speechClass = classes[CueTable.markedSpeech] ?? 0
    mindClass = classes[CueTable.markedMind] ?? 0
    if let table = rules.table("cue-exceptions") { readExceptions(table, rules.vocabulary, words) }
    if let table = rules.table("cue-points") { readPoints(table, rules.vocabulary) }
  }

  /// True where the tables list a verb with a particle.
  func knows(particle: UInt32, of lemma: Int32) -> Bool {
    guard let number = small[particle], lemma >= 0 else { return false }
    return knownVerbs.contains(CueTable.verbKey(lemma, particle: number))
  }

  /// True for a noun that can be a cue.
  func isNoun(_ word: UInt32) -> Bool { nouns[word] != nil }
  /// True for an adjective that can be a cue.
  func isAdjective(_ word: UInt32) -> Bool { adjectives[word] != nil }

  /// The points of a candidate.
  func value(of candidate: Candidate, in syntax: Syntax) -> Int {
    var sum = cuePoints(candidate, in: syntax)
    var bits = CueCondition.bits(candidate, syntax)
    while bits != 0 {
      sum += Int(points.conditions[bits.trailingZeroBitCount])
      bits &= bits - 1
    }
    return sum
  }

  /// The points of a candidate without conditions, plus the most they can add: where this is under the dial, its
  /// content need not be looked for.
  func bound(of candidate: Candidate, in syntax: Syntax) -> Int {
    cuePoints(candidate, in: syntax) + points.mostConditions
  }

  /// The small number of a preposition or particle; 0 for none, as in most candidates.
  @inline(__always)
  private func number(of word: UInt32) -> UInt64 { word == 0 ? 0 : small[word] ?? 0 }

  /// What the cue and its frame are worth.
  private func cuePoints(_ candidate: Candidate, in syntax: Syntax) -> Int {
    let unit = syntax.units[candidate.head]
    let frame = candidate.frame
    let place = Int(frame.rawValue)
    if frame.isMark {
      return Int(candidate.form == .noun ? points.nounMarks[place] : points.marks[place])
    }
    let preposition = number(of: candidate.preposition)
    if unit.wordClass == .noun || unit.wordClass == .name {
      let isListed =
        unit.traits.has(.markedCue) || nouns[unit.word].map { takes($0, frame, preposition) } ?? false
      return Int((isListed ? points.listedNouns : points.unlistedNouns)[place])
        + Int(points.nounForms[Int(candidate.form.rawValue)])
    }
    if unit.wordClass == .adjective {
      let isListed = adjectives[unit.word].map { takes($0, frame, preposition) } ?? false
      return Int(isListed ? points.listedAdjective : points.unlistedAdjective)
    }
    let group = frame.isPhrase ? 1 : 0
    var sum = Int(points.forms[group][Int(candidate.form.rawValue) * 2 + (candidate.isPassive ? 1 : 0)])
    let listing = listing(candidate, unit, preposition)
    let isListed = listing.map { !$0.isException } ?? false
    if let listing {
      sum +=
        isListed
        ? Int(points.listed[place]) + Int(points.classes[group][Int(listing.cueClass)])
        : Int(points.exceptions[group])
    } else {
      sum += Int(points.unlisted[place]) + Int(points.kinds[group][Int(unit.kind.rawValue)])
      if knownVerbs.contains(CueTable.verbKey(unit.lemma, particle: number(of: candidate.particle))) {
        sum += Int(points.known[group])
      }
    }
    if frame == .preposition || frame == .objectPreposition {
      sum += Int((isListed ? points.listedPrepositions : points.unlistedPrepositions)[Int(preposition)])
    }
    return sum
  }

  private func takes(_ nominal: Nominal, _ frame: Frame, _ preposition: UInt64) -> Bool {
    switch frame {
    case .preposition: nominal.openers >> preposition & 1 != 0
    case .that, .clause: nominal.openers >> that & 1 != 0
    case .to: nominal.openers >> to & 1 != 0
    default: false
    }
  }

  /// The listing of a verb in the frame of a candidate, or in one that implies it.
  private func listing(_ candidate: Candidate, _ unit: Unit, _ preposition: UInt64) -> Listing? {
    guard unit.lemma >= 0 || unit.traits.has(.markedCue) else { return nil }
    let verb = CueTable.verbKey(unit.lemma, particle: number(of: candidate.particle))
    if unit.traits.has(.markedCue) {
      return Listing(cueClass: unit.kind == .mind ? mindClass : speechClass)
    }
    // "as the mediator put it": listed for this order alone.
    if candidate.frame == .asClause, let found = verbs[verb | CueTable.frameKey(.asClause, 0)] {
      return found
    }
    let (frame, word) = listedFrame(candidate, preposition)
    if let found = verbs[verb | CueTable.frameKey(frame, word)] { return found }
    switch frame {
    case .clause: return plain(verb, .that)
    case .that: return plain(verb, .clause)
    case .wh: return plain(verb, .clause) ?? plain(verb, .that)
    case .objectThat:
      // Verbs that take a hearer and an infinitive take a clause as well, if they take one at all.
      return plain(verb, .that) == nil ? nil : plain(verb, .objectTo)
    default: return nil
    }
  }

  /// The listing in another frame, exceptions left out: they speak of their own frame only.
  private func plain(_ verb: UInt64, _ frame: Frame) -> Listing? {
    verbs[verb | CueTable.frameKey(frame, 0)].map { Listing(cueClass: $0.cueClass) }
  }

  /// The frame under which a verb is listed that stands in the frame of a candidate: a passive is the active
  /// turned around, and quotations and clauses are listed once for all their orders.
  private func listedFrame(_ candidate: Candidate, _ preposition: UInt64) -> (Frame, UInt64) {
    if candidate.isPassive {
      switch candidate.frame {
      case .preposition, .objectPreposition:
        if preposition == by { return (.object, 0) }
        return preposition == asWord ? (.objectAs, 0) : (.objectPreposition, preposition)
      case .to: return (.objectTo, 0)
      case .adjective: return (.object, 0)
      default: break
      }
    }
    switch candidate.frame {
    case .preposition, .objectPreposition: return (candidate.frame, preposition)
    case .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .colon, .objectQuotation:
      return (.quotation, 0)
    case .clauseSubjectVerb, .clauseVerbSubject, .asClause, .gap: return (.clause, 0)
    case .objectThat, .objectWh, .objectClause: return (.objectThat, 0)
    default: return (candidate.frame, 0)
    }
  }

  /// Bits 32 and up the lemma, 24 to 31 the particle.
  static func verbKey(_ lemma: Int32, particle: UInt64) -> UInt64 {
    UInt64(UInt32(bitPattern: lemma)) << 32 | particle << 24
  }

  /// Bits 6 to 13 the frame (plus one, so that 0 means none), bits 0 to 5 the preposition.
  static func frameKey(_ frame: Frame, _ preposition: UInt64) -> UInt64 {
    (UInt64(frame.rawValue) + 1) << 6 | preposition
  }
}

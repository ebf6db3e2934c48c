internal import RuleEngine
internal import TextCore

/// How reliable a cue is, by the class it belongs to and how its content stands to it.
///
/// Each word is listed with its class and the frames it takes as a cue; exceptions name frames in which it mostly
/// means something else. Nothing is known of single words beyond that: points belong to frames, classes, forms and
/// conditions. They are hundredths of the natural logarithm of the odds and add up; 0 is even.
struct CueTable: Sendable {
  /// A noun or adjective that can be a cue: bits of the small numbers of the words that open its content.
  struct Nominal: Sendable, BitwiseCopyable {
    var word: UInt32
    var openers: UInt64
  }

  /// By word id; entry 0 stands for unknown words.
  var words: FlatArray<CueWord>
  /// Listings of verbs, found by `CueWord.start`.
  var entries: FlatArray<CueListing.Entry>
  /// By word.
  var nouns: FlatArray<Nominal>
  var adjectives: FlatArray<Nominal>
  var points: CuePoints
  /// Numbers of the classes of words that a pack marks as cues of saying and of attitude.
  var speechClass: UInt8
  var mindClass: UInt8
  /// Small number of "that", for clauses without it.
  var that: UInt64
  /// Small number of "to", for infinitives.
  var to: UInt64
  /// Small number of "by", for agents.
  var by: UInt64
  /// Small number of "as", for what somebody is called.
  var asWord: UInt64

  /// Names of the classes of words that a pack marks as cues of saying and of attitude.
  private static let markedSpeech = "say"
  private static let markedMind = "think"

  /// Most small numbers: the bits of `Nominal.openers` and six bits of a key.
  static let smallLimit: UInt64 = 63

  /// Reads the tables `cue-words`, `cue-exceptions` and `cue-points`; missing ones are empty.
  init(_ rules: RuleSet, words facts: WordTable) {
    var reader = CueReader()
    that = reader.smallNumber(rules.vocabulary.id(of: "that"))
    to = reader.smallNumber(rules.vocabulary.id(of: "to"))
    by = reader.smallNumber(rules.vocabulary.id(of: "by"))
    asWord = reader.smallNumber(rules.vocabulary.id(of: "as"))
    if let table = rules.table("cue-words") { reader.readWords(table, rules.vocabulary, facts) }
    speechClass = reader.classes[CueTable.markedSpeech] ?? 0
    mindClass = reader.classes[CueTable.markedMind] ?? 0
    if let table = rules.table("cue-exceptions") { reader.readExceptions(table, rules.vocabulary, facts) }
    if let table = rules.table("cue-points") { reader.readPoints(table, rules.vocabulary) }
    points = reader.points
    nouns = FlatArray(
      reader.nouns.sorted { $0.key < $1.key }.map { Nominal(word: $0.key, openers: $0.value) })
    adjectives = FlatArray(
      reader.adjectives.sorted { $0.key < $1.key }.map { Nominal(word: $0.key, openers: $0.value) })
    let lists = CueTable.listings(reader)
    entries = FlatArray(lists.entries)
    let reach = CueReach(points)
    words = FlatArray(
      facts.table.enumerated().map { id, fact in
        var word = CueWord()
        let listed = lists.places[fact.lemma] ?? 0..<0
        word.start = UInt32(listed.lowerBound)
        word.count = UInt16(clamping: listed.count)
        (word.clause, word.phrase) = reach.bounds(lists.entries[listed], fact.kind)
        word.number = UInt8(truncatingIfNeeded: reader.small[UInt32(id)] ?? 0)
        if reader.nouns[UInt32(id)] != nil { word.kinds.insert(.noun) }
        if reader.adjectives[UInt32(id)] != nil { word.kinds.insert(.adjective) }
        return word
      })
  }

  /// The listings of all verbs, and where those of each lemma stand.
  private static func listings(
    _ reader: CueReader
  ) -> (entries: [CueListing.Entry], places: [Int32: Range<Int>]) {
    var all: [(lemma: Int32, entry: CueListing.Entry)] = []
    for (key, listing) in reader.verbs {
      let entry = CueListing.Entry(key: UInt32(truncatingIfNeeded: key), listing: listing)
      all.append((Int32(truncatingIfNeeded: key >> 32), entry))
    }
    for key in reader.knownVerbs {
      let entry = CueListing.Entry(key: UInt32(truncatingIfNeeded: key), listing: CueListing(cueClass: 0))
      all.append((Int32(truncatingIfNeeded: key >> 32), entry))
    }
    all.sort { $0.lemma != $1.lemma ? $0.lemma < $1.lemma : $0.entry.key < $1.entry.key }
    var places: [Int32: Range<Int>] = [:]
    for (place, item) in all.enumerated() {
      places[item.lemma] = (places[item.lemma]?.lowerBound ?? place)..<place + 1
    }
    return (all.map(\.entry), places)
  }

  /// What the tables say about a word; what they say about unknown words for ids out of bounds.
  @inline(__always)
  func word(_ id: UInt32) -> CueWord {
    words.withUnsafeBufferPointer { $0.isEmpty ? CueWord() : $0[Int(id) < $0.count ? Int(id) : 0] }
  }

  /// The listings of the verb of a unit; none for words that are none by the tables.
  @inline(__always)
  private func listed(_ unit: Unit) -> Range<Int> {
    guard unit.lemma >= 0 else { return 0..<0 }
    let word = word(unit.word)
    return Int(word.start)..<Int(word.start) + Int(word.count)
  }

  /// The listing under a key.
  private func find(_ key: UInt32, _ listed: Range<Int>) -> CueListing? {
    for place in listed {
      let entry = entries[place]
      if entry.key >= key { return entry.key == key ? entry.listing : nil }
    }
    return nil
  }

  /// True where the tables list the verb of a unit with a particle.
  func knows(particle: UInt32, of verb: Unit) -> Bool {
    let number = word(particle).number
    return number != 0 && find(CueListing.key(particle: UInt64(number)), listed(verb)) != nil
  }

  /// The points of a candidate.
  func value(of candidate: Candidate, in syntax: Syntax) -> Int {
    var sum = points(of: CueUse(candidate), at: syntax.units[candidate.head])
    var bits = CueCondition.bits(candidate, syntax)
    while bits != 0 {
      sum += Int(points.conditions[bits.trailingZeroBitCount])
      bits &= bits - 1
    }
    return sum
  }

  /// What the cue and its frame are worth.
  func points(of use: CueUse, at head: Unit) -> Int {
    let frame = use.frame
    let place = Int(frame.rawValue)
    if frame.isMark {
      return Int(use.form == .noun ? points.nounMarks[place] : points.marks[place])
    }
    let preposition = UInt64(word(use.preposition).number)
    if head.wordClass == .noun || head.wordClass == .name {
      let isListed = head.traits.has(.markedCue) || takes(nouns, head.word, frame, preposition)
      return Int((isListed ? points.listedNouns : points.unlistedNouns)[place])
        + Int(points.nounForms[Int(use.form.rawValue)])
    }
    if head.wordClass == .adjective {
      let isListed = takes(adjectives, head.word, frame, preposition)
      return Int(isListed ? points.listedAdjective : points.unlistedAdjective)
    }
    let group = frame.isPhrase ? 1 : 0
    var sum = Int(points.forms[group][Int(use.form.rawValue) * 2 + (use.isPassive ? 1 : 0)])
    let listed = listed(head)
    let particle = CueListing.key(particle: UInt64(word(use.particle).number))
    let listing = listing(use, head, preposition, particle, listed)
    let isListed = listing.map { !$0.isException } ?? false
    if let listing {
      sum +=
        isListed
        ? Int(points.listed[place]) + points.ofClass(listing.cueClass, group)
        : Int(points.exceptions[group])
    } else {
      sum += Int(points.unlisted[place]) + Int(points.kinds[group][Int(head.kind.rawValue)])
      if find(particle, listed) != nil { sum += Int(points.known[group]) }
    }
    if frame.takesPreposition {
      sum += Int((isListed ? points.listedPrepositions : points.unlistedPrepositions)[Int(preposition)])
    }
    return sum
  }

  /// True where a list has a word with an opener as the frame has it.
  private func takes(
    _ list: FlatArray<Nominal>, _ word: UInt32, _ frame: Frame, _ preposition: UInt64
  ) -> Bool {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].word < word { low = middle + 1 } else { high = middle }
    }
    guard low < list.count, list[low].word == word else { return false }
    let openers = list[low].openers
    return switch frame {
    case .preposition: openers >> preposition & 1 != 0
    case .that, .clause: openers >> that & 1 != 0
    case .to: openers >> to & 1 != 0
    default: false
    }
  }

  /// The listing of a verb in the frame of a use, or in one that implies it.
  private func listing(
    _ use: CueUse, _ head: Unit, _ preposition: UInt64, _ particle: UInt32, _ listed: Range<Int>
  ) -> CueListing? {
    if head.traits.has(.markedCue) {
      return CueListing(cueClass: head.kind == .mind ? mindClass : speechClass)
    }
    guard !listed.isEmpty else { return nil }
    // "as the mediator put it": listed for this order alone.
    if use.frame == .asClause, let found = find(particle | CueListing.key(.asClause, 0), listed) {
      return found
    }
    let (frame, word) = listedFrame(use, preposition)
    if let found = find(particle | CueListing.key(frame, word), listed) { return found }
    switch frame {
    case .clause: return plain(particle, .that, listed)
    case .that: return plain(particle, .clause, listed)
    case .wh: return plain(particle, .clause, listed) ?? plain(particle, .that, listed)
    case .objectThat:
      // Verbs that take a hearer and an infinitive take a clause as well, if they take one at all.
      return plain(particle, .that, listed) == nil ? nil : plain(particle, .objectTo, listed)
    default: return nil
    }
  }

  /// The listing in another frame, exceptions left out: they speak of their own frame only.
  private func plain(_ particle: UInt32, _ frame: Frame, _ listed: Range<Int>) -> CueListing? {
    find(particle | CueListing.key(frame, 0), listed).map { CueListing(cueClass: $0.cueClass) }
  }

  /// The frame under which a verb is listed that stands in the frame of a use: a passive is the active turned
  /// around, and quotations and clauses are listed once for all their orders.
  private func listedFrame(_ use: CueUse, _ preposition: UInt64) -> (Frame, UInt64) {
    if use.isPassive {
      switch use.frame {
      case .preposition, .objectPreposition:
        if preposition == by { return (.object, 0) }
        return preposition == asWord ? (.objectAs, 0) : (.objectPreposition, preposition)
      case .to: return (.objectTo, 0)
      case .adjective: return (.object, 0)
      default: break
      }
    }
    switch use.frame {
    case .preposition, .objectPreposition: return (use.frame, preposition)
    case .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .colon, .objectQuotation:
      return (.quotation, 0)
    case .clauseSubjectVerb, .clauseVerbSubject, .asClause, .gap: return (.clause, 0)
    case .objectThat, .objectWh, .objectClause: return (.objectThat, 0)
    default: return (use.frame, 0)
    }
  }
}

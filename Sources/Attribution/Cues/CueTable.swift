internal import CProcessor
internal import TextCore

/// How reliable a cue is, by the class it belongs to and how its content stands to it.
///
/// Each word is listed with its class and the frames it takes as a cue; exceptions name frames in which it mostly
/// means something else. Nothing is known of single words beyond that: points belong to frames, classes, forms and
/// conditions. They are hundredths of the natural logarithm of the odds and add up; 0 is even. A class, so that who
/// asks for the points of every verb holds one reference.
final class CueTable: Sendable {
  /// By word id, those of the table of words.
  private let places: FlatArray<WordPlace>
  private let words: FlatArray<CueWord>
  private let entries: FlatArray<CueListing.Entry>
  let points: CuePoints
  let data: CueData
  /// The most that the kind of its source can add to a cue.
  let mostBySource: Int
  /// The most that other conditions can add to a cue with a clause and with a phrase.
  private let mostByClause: Int
  private let mostByPhrase: Int
  /// The most that the first unit of a phrase can add to a cue.
  let mostByObject: Int
  /// The most that the form of its own verb, the length of its content and quotation marks in it can add to a cue.
  private let mostByForm: Int
  private let mostByLength: Int
  private let mostByQuotation: Int
  /// What a possessor adds to a noun.
  let possessorPoints: Int
  /// What a possessor and a content as the predicate add to a noun.
  let predicatePoints: Int
  private let list: CuePointList
  /// By raw value of `CueCondition`.
  private let conditions: [Int]
  /// Small number of what is no preposition and no particle.
  private let noNumber: UInt8

  /// Takes the tables, and the places of the table of words that came with them.
  init(_ data: CueData, places: FlatArray<WordPlace>) {
    self.data = data
    self.places = places
    words = data.words
    entries = data.entries
    points = data.points
    mostByClause = data.points.conditionBoundWithoutSource(isPhrase: false)
    mostByPhrase = data.points.conditionBoundWithoutSource(isPhrase: true)
    mostBySource = data.points.conditionBound(isPhrase: false) - mostByClause
    mostByObject = data.points.mostByObject
    mostByForm = data.points.mostByForm
    mostByLength = data.points.mostByLength
    mostByQuotation = max(0, data.points.of(.contentQuoted))
    let nouns = data.points.nounForms
    let bare = nouns[Int(VerbGroup.Form.noun.rawValue)]
    possessorPoints = Int(nouns[Int(VerbGroup.Form.possessed.rawValue)] - bare)
    predicatePoints = Int(nouns[Int(VerbGroup.Form.predicate.rawValue)] - bare)
    list = CuePointList(data.points)
    conditions = data.points.conditions.map { Int($0) }
    let unknown = places.isEmpty ? 0 : Int(places[0].cue)
    noNumber = unknown < data.words.count ? data.words[unknown].number : 0
  }

  /// Points of a condition.
  @inline(__always)
  func points(of condition: CueCondition) -> Int { conditions[Int(condition.rawValue)] }

  /// The most that conditions can add to a cue, the kind of its source left out.
  @inline(__always)
  func mostByCircumstances(isPhrase: Bool) -> Int { isPhrase ? mostByPhrase : mostByClause }

  /// Points of the forms of a verb, less the most that forms can add.
  @inline(__always)
  func formPoints(_ forms: VerbForms) -> Int {
    var points = -mostByForm
    if forms == .thirdSingular { points += self.points(of: .thirdSingular) }
    if forms == .base { points += self.points(of: .baseForm) }
    return points
  }

  /// What the bound of all circumstances is too high by for a content without quotation marks.
  ///
  /// - Parameters:
  ///   - longest: units it has at most.
  ///   - shortest: units of a content that is short, at most.
  func lost(longest: Int, shortest: Int) -> Int {
    if longest >= CueCondition.shortestLong { return mostByQuotation }
    let short = points(of: .contentShort)
    return mostByQuotation + mostByLength - (longest <= shortest ? short : max(0, short))
  }

  /// What the tables say about a word; what they say about unknown words for ids out of bounds.
  @inline(__always)
  func word(_ id: UInt32) -> CueWord {
    word(at: places.withUnsafeBufferPointer { Int(id) < $0.count ? $0[Int(id)].cue : 0 })
  }

  /// What the tables say about the word of a unit.
  @inline(__always)
  func word(of unit: Unit) -> CueWord { word(at: unit.cue) }

  @inline(__always)
  private func word(at place: UInt16) -> CueWord {
    words.withUnsafeBufferPointer { Int(place) < $0.count ? $0[Int(place)] : CueWord() }
  }

  /// The listings of the verb of a unit; none for words that are none by the tables.
  @inline(__always)
  private func listed(_ unit: Unit) -> Range<Int> {
    guard unit.entry.leaning.has(.hasLemma) else { return 0..<0 }
    let word = word(of: unit)
    return Int(word.start)..<Int(word.start) + Int(word.count)
  }

  /// Asks for the memory of what the tables say about the word of a unit, which will be looked at soon.
  @inline(__always)
  func expect(_ unit: Unit) {
    words.withUnsafeBufferPointer { words in
      if let start = words.baseAddress { prefetch(start + Int(unit.cue)) }
    }
  }

  /// Asks for the memory of the listings of a word, which will be looked at soon.
  @inline(__always)
  func expect(_ word: CueWord) {
    entries.withUnsafeBufferPointer { entries in
      if let start = entries.baseAddress { prefetch(start + Int(word.start)) }
    }
  }

  /// The listing under a key.
  private func find(_ key: UInt32, _ listed: Range<Int>) -> CueListing? {
    entries.withUnsafeBufferPointer { entries in
      let end = min(listed.upperBound, entries.count)
      var place = listed.lowerBound
      while place < end, entries[place].key < key { place &+= 1 }
      return place < end && entries[place].key == key ? entries[place].listing : nil
    }
  }

  /// True where the tables list the verb of a unit with a particle.
  func knows(particle: UInt32, of verb: Unit) -> Bool {
    let number = word(particle).number
    return number != 0 && find(CueListing.key(particle: UInt64(number)), listed(verb)) != nil
  }

  /// The points of a candidate, `known` where those of its cue and frame are known.
  func value(of candidate: Candidate, _ content: ContentFacts, in syntax: Syntax, known: Int?) -> Int {
    var sum = known ?? points(of: CueUse(candidate), at: syntax.units[candidate.head])
    var bits = CueCondition.bits(candidate, content, syntax)
    while bits != 0 {
      sum += conditions[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }

  /// What a listing is worth more than an exception, where the verb is one in this frame for such a source.
  func takenBack(_ use: CueUse, at head: Unit, _ source: CueSource) -> Int {
    guard head.wordClass == .verb else { return 0 }
    let preposition = number(ofPrepositionIn: use)
    let listed = listed(head)
    let number = use.particle == 0 ? noNumber : word(use.particle).number
    guard
      let listing = listing(use, head, preposition, CueListing.key(particle: UInt64(number)), listed),
      !listing.unless.isEmpty, listing.unless.isDisjoint(with: source)
    else { return 0 }
    let group = use.frame.isPhrase ? 1 : 0
    var more =
      Int(points.listed[Int(use.frame.rawValue)]) + list.ofClass(listing.cueClass, group)
      - Int(points.exceptions[group])
    if use.frame.takesPreposition {
      more +=
        Int(points.listedPrepositions[Int(preposition)]) - Int(points.unlistedPrepositions[Int(preposition)])
    }
    return more
  }

  /// What the cue and its frame are worth.
  func points(of use: CueUse, at head: Unit) -> Int {
    let frame = use.frame
    let place = Int(frame.rawValue)
    if frame.isMark {
      return Int(use.form == .noun ? points.nounMarks[place] : points.marks[place])
    }
    let preposition = number(ofPrepositionIn: use)
    if head.wordClass == .noun || head.wordClass == .name {
      let isListed = head.traits.has(.markedCue) || takes(data.nouns, head.word, frame, preposition)
      return Int((isListed ? points.listedNouns : points.unlistedNouns)[place])
        + Int(points.nounForms[Int(use.form.rawValue)])
    }
    if head.wordClass == .adjective {
      let isListed = takes(data.adjectives, head.word, frame, preposition)
      return Int(isListed ? points.listedAdjective : points.unlistedAdjective)
    }
    return points(ofVerb: use, head, preposition)
  }

  /// What a cue that is a verb and its frame, no mark, are worth.
  @inline(__always)
  func points(ofVerb use: CueUse, at head: Unit) -> Int {
    points(ofVerb: use, head, number(ofPrepositionIn: use))
  }

  /// Other frames have no preposition, or one that tells nothing.
  @inline(__always)
  private func number(ofPrepositionIn use: CueUse) -> UInt64 {
    use.frame.takesPreposition ? UInt64(word(use.preposition).number) : 0
  }

  /// What a verb and its frame are worth.
  private func points(ofVerb use: CueUse, _ head: Unit, _ preposition: UInt64) -> Int {
    let place = Int(use.frame.rawValue)
    let group = use.frame.isPhrase ? 1 : 0
    var sum = list.form(use, group)
    let listed = listed(head)
    let isMarked = head.traits.has(.markedCue)
    // Most verbs are listed nowhere.
    if listed.isEmpty, !isMarked {
      sum += Int(points.unlisted[place]) + list.kind(head.kind, group)
      return use.frame.takesPreposition ? sum + Int(points.unlistedPrepositions[Int(preposition)]) : sum
    }
    let number = use.particle == 0 ? noNumber : word(use.particle).number
    let particle = CueListing.key(particle: UInt64(number))
    let listing = listing(use, head, preposition, particle, listed)
    let isListed = listing.map { !$0.isException } ?? false
    if let listing {
      sum +=
        isListed
        ? Int(points.listed[place]) + list.ofClass(listing.cueClass, group)
        : Int(points.exceptions[group])
    } else {
      sum += Int(points.unlisted[place]) + list.kind(head.kind, group)
      if find(particle, listed) != nil { sum += Int(points.known[group]) }
    }
    if use.frame.takesPreposition {
      sum += Int((isListed ? points.listedPrepositions : points.unlistedPrepositions)[Int(preposition)])
    }
    return sum
  }

  /// True where a list has a word with an opener as the frame has it.
  private func takes(
    _ list: FlatArray<CueData.Nominal>, _ word: UInt32, _ frame: Frame, _ preposition: UInt64
  ) -> Bool {
    let opener: UInt64
    switch frame {
    case .preposition: opener = preposition
    case .that, .clause: opener = data.that
    case .to: opener = data.to
    default: return false
    }
    return list.withUnsafeBufferPointer { list in
      guard !list.isEmpty else { return false }
      // No branch asks which half it is in.
      var low = 0
      var count = list.count
      while count > 1 {
        let half = count / 2
        low &+= list[low &+ half].word <= word ? half : 0
        count &-= half
      }
      return list[low].word == word && list[low].openers >> opener & 1 != 0
    }
  }

  /// The listing of a verb in the frame of a use, or in one that implies it.
  private func listing(
    _ use: CueUse, _ head: Unit, _ preposition: UInt64, _ particle: UInt32, _ listed: Range<Int>
  ) -> CueListing? {
    if head.traits.has(.markedCue) {
      return CueListing(cueClass: head.kind == .mind ? data.mindClass : data.speechClass)
    }
    guard !listed.isEmpty else { return nil }
    // "as the mediator put it": listed for this order alone.
    if use.frame == .asClause, let found = find(particle | CueListing.key(.asClause, 0), listed) {
      return found
    }
    let (frame, word) = listedFrame(use, preposition)
    if let found = find(particle | CueListing.key(frame, word), listed) {
      // Exceptions speak of what stands behind the verb: "found the door open", but "the door was open, he found".
      if !(found.isException && frame == .clause && use.frame.isContentFirst) {
        // Where it depends on the source, the points are taken back when that is known: `takenBack`.
        return found.unless.isEmpty ? found : CueListing(cueClass: found.cueClass, unless: found.unless)
      }
    }
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
        if preposition == data.by { return (.object, 0) }
        return preposition == data.asWord ? (.objectAs, 0) : (.objectPreposition, preposition)
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

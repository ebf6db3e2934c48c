internal import TextCore

/// Tells names from other words with a capital, sentence by sentence.
///
/// What begins a sentence is decided at the end, when it is known what to ask the rest of the document for.
struct NameMarker {
  /// A word that begins a sentence.
  private struct Question: BitwiseCopyable {
    var unit: Int32
    /// Its slot in the cache.
    var slot: Int32 = 0
    /// True where it is a name if the document does not have it elsewhere.
    var isName: Bool
  }

  private let units: UnsafeMutableBufferPointer<Unit>
  private let facts: UnitFacts
  private var questions: [Question] = []

  /// Questions for which room is made at first: those of most texts, which have one in two sentences.
  private static let usual = 32

  /// Takes the units of a text with their tentative classes, in so many sentences.
  init(_ units: UnsafeMutableBufferPointer<Unit>, _ facts: UnitFacts, sentences: Int) {
    self.units = units
    self.facts = facts
    questions.reserveCapacity(min(sentences, NameMarker.usual))
  }

  /// Marks the names of a sentence; true where it is a headline in title case.
  ///
  /// - Parameter sets: the sets `capital` and `punctuation` hold what their names say.
  mutating func mark(_ range: Range<Int>, _ sets: UnitSets) -> Bool {
    let (punctuation, capital) = (sets[.punctuation], sets[.capital])
    // Four words are the least that tell a headline in title case from a short sentence of names; in title case
    // at least seven of ten words have a capital.
    let first = capital.window(in: range)
    if range.count > 64 || UnitSet.holdsThree(first) {
      let letters = range.count - punctuation.count(in: range)
      let capitals = capital.count(in: range, without: punctuation)
      if letters >= 4, capitals * 10 >= letters * 7, isTitleCase(range) { return true }
    }
    var bits = first
    while bits != 0 {
      mark(range.lowerBound &+ bits.trailingZeroBitCount, range)
      bits &= bits &- 1
    }
    if range.count > 64 { capital.forEach(in: range.lowerBound + 64..<range.upperBound) { mark($0, range) } }
    return false
  }

  /// "Tom Webb met Ann Lee": in title case only words of the grammar are in lower case.
  @inline(never)
  private func isTitleCase(_ range: Range<Int>) -> Bool {
    range.allSatisfy { i in
      if units[i].isCapital || units[i].entry.flags.contains(.function) { return true }
      switch units[i].wordClass {
      case .noun, .verb, .adjective, .adverb: return false
      default: return true
      }
    }
  }

  @inline(__always)
  private mutating func mark(_ i: Int, _ range: Range<Int>) {
    switch units[i].wordClass {
    case .noun, .verb, .adjective, .adverb: break
    case _ where isPartOfName(i, range):
      units[i].traits = TraitSet(rawValue: 0)
      name(i)
      return
    case .modal:
      // "Will", "May" inside a sentence are names, and before "said".
      if speaks(i, range) { name(i) }
      if i > range.lowerBound, units[i - 1].wordClass != .quotationMark,
        !(i + 1 < range.upperBound && units[i + 1].wordClass == .subjectPronoun)
      {
        name(i)
      }
      return
    default: return
    }
    let afterOpening =
      i == range.lowerBound || units[i - 1].wordClass == .quotationMark
      || units[i - 1].mark == PunctuationMark.colon
      || (i == range.lowerBound + 1 && units[i - 1].wordClass == .punctuation)
    if !afterOpening || units[i].isAllCapitals {
      name(i)
      joinParticles(before: i, range)
    } else {
      ask(i, range)
    }
  }

  @inline(__always)
  private func name(_ i: Int) {
    units[i].wordClass = .name
    facts.tell(i)
  }

  /// "the US", "AT&T", "Doctors Without Borders": function words by their letters only.
  @inline(never)
  private func isPartOfName(_ i: Int, _ range: Range<Int>) -> Bool {
    let (before, behind) = (i - 1, i + 1)
    if behind < range.upperBound, units[behind].mark == PunctuationMark.ampersand { return true }
    switch units[i].wordClass {
    case .objectPronoun, .neutralPronoun, .subjectPronoun:
      guard units[i].isAllCapitals, units[i].wordClass != .subjectPronoun || units[i].traits.has(.who) else {
        return false
      }
      // Among words in capitals it is the pronoun, said loudly.
      return !(before >= range.lowerBound && units[before].isAllCapitals)
        && !(behind < range.upperBound && units[behind].isAllCapitals)
    case .preposition:
      return before >= range.lowerBound && units[before].isCapital
        && behind < range.upperBound && units[behind].isCapital
    default: return false
    }
  }

  /// "Ursula von der Leyen": words in lower case between two names that join them.
  @inline(__always)
  private func joinParticles(before i: Int, _ range: Range<Int>) {
    var at = i - 1
    while at > range.lowerBound, units[at].traits.has(.nameParticle), !units[at].isCapital { at -= 1 }
    guard at < i - 1, at >= range.lowerBound, units[at].isCapital else { return }
    switch units[at].wordClass {
    case .name, .noun, .adjective, .verb: for unit in at + 1..<i { name(unit) }
    default: break
    }
  }

  /// Notes a word that begins a sentence, as one to be asked about.
  @inline(never)
  private mutating func ask(_ i: Int, _ range: Range<Int>) {
    let unit = units[i]
    // "Beekeepers said": an unlisted plural is rather a noun, unless the document writes it as a name.
    let isUnknown =
      unit.entry.flags.isDisjoint(with: [.listed, .head]) && unit.wordClass == .noun && !unit.isPlural
    let next = i + 1 < range.upperBound ? units[i + 1].wordClass : .boundary
    let nextIsName =
      i + 1 < range.upperBound && units[i + 1].isCapital && next != .subjectPronoun && next != .adverb
    // "Human Rights Watch"; a common noun with a capital belongs to a name.
    let isQuality =
      unit.wordClass == .adverb || unit.wordClass == .adjective && !(nextIsName && isCommonNoun(i + 1))
    // "Boeing said": no table knows the verb it looks like.
    let isActor =
      next == .verb && unit.forms.contains(.ing) && unit.entry.flags.isDisjoint(with: [.listed, .head])
      && !units[i + 1].forms.isDisjoint(with: [.past, .thirdSingular])
    let byDefault =
      isUnknown || isActor || speaks(i, range)
      || nextIsName && (unit.traits.has(.masculine) || unit.traits.has(.feminine))
      || particlesLeadToName(i, range)
      // "Marks & Spencer", "Downing Street"
      || i + 2 < range.upperBound && units[i + 1].mark == PunctuationMark.ampersand && units[i + 2].isCapital
      || nextIsName && unit.forms.contains(.ing) && unit.traits.has(.placeName)
      || (nextIsName && !isQuality && !unit.forms.contains(.ing))
    questions.append(Question(unit: Int32(truncatingIfNeeded: i), isName: byDefault))
  }

  /// "Unite said", "Apple said": one word, no plural and nobody's role, in front of a verb of saying in the past.
  private func speaks(_ i: Int, _ range: Range<Int>) -> Bool {
    let (unit, next) = (units[i], i + 1)
    guard i == range.lowerBound, next < range.upperBound, units[next].traits.has(.carry),
      units[next].forms.contains(.past), !units[next].forms.contains(.base), !unit.isPlural
    else { return false }
    switch unit.wordClass {
    case .modal: return true
    case .noun: return unit.head.map { $0 == .thing } ?? true
    case .verb:
      return !unit.forms.isDisjoint(with: [.base, .past]) && (unit.head.map { $0 == .thing } ?? true)
    default: return false
    }
  }

  /// "Mohammed bin Salman"
  private func particlesLeadToName(_ i: Int, _ range: Range<Int>) -> Bool {
    var at = i + 1
    while at < range.upperBound, units[at].traits.has(.nameParticle), !units[at].isCapital { at += 1 }
    return at > i + 1 && at < range.upperBound && units[at].isCapital
  }

  private func isCommonNoun(_ i: Int) -> Bool {
    units[i].entry.leaning.has(.hasNoun) && !units[i].traits.has(.title) && !units[i].traits.has(.role)
  }

  /// Decides the words that begin sentences by how the document writes them elsewhere.
  ///
  /// - Parameter list: room for the indices of all tokens.
  mutating func answer(_ text: TextPointers, _ list: IndexList) {
    guard !questions.isEmpty else { return }
    NameCache.with(words: questions.count) { cache in
      for index in questions.indices {
        let unit = units[Int(questions[index].unit)]
        questions[index].slot = Int32(truncatingIfNeeded: cache.ask(text.tokens[Int(unit.start)], text))
      }
      cache.read(text, list)
      for question in questions {
        let isName =
          switch cache.verdict(at: Int(question.slot)) {
          case .name: true
          case .common: false
          case .unseen: question.isName
          }
        if isName { name(Int(question.unit)) }
      }
    }
  }
}

/// Decides between noun and verb inside one sentence, from left to right.
///
/// Its methods are mutating, as those of `CandidateFinder` are.
struct Tagger {
  /// All units of the text; those of the sentence under way are decided from left to right.
  private let units: UnsafeMutableBufferPointer<Unit>
  private let facts: UnitFacts
  /// Units of a subject that a verb of saying at the end of a sentence is looked for behind.
  private static let longestSubject = 7
  private var range = 0..<0
  private var isTitle = false

  /// Takes the units of a text with their tentative classes.
  init(_ units: UnsafeMutableBufferPointer<Unit>, _ facts: UnitFacts) {
    self.units = units
    self.facts = facts
  }

  /// Decides the open words of a text.
  ///
  /// - Parameters:
  ///   - starts: first unit of each sentence, and the number of units.
  ///   - titles: not 0 for sentences that are headlines in title case.
  ///   - open: all units that may be verbs, and all unlisted words behind "to".
  mutating func run(_ starts: [Int32], titles: UnsafeMutablePointer<UInt8>, _ open: UnitSet) {
    open.forEach(in: 0..<units.count) { i in
      if i >= range.upperBound {
        let sentence = Int(units[i].sentence)
        range = Int(starts[sentence])..<Int(starts[sentence + 1])
        isTitle = titles[sentence] != 0
      }
      decide(i)
    }
  }

  /// Decides the class of a unit if it is an open word.
  private mutating func decide(_ i: Int) {
    switch units[i].wordClass {
    case .noun, .verb, .adjective, .adverb:
      if units[i].entry.mayBeVerb {
        joinNegation(before: i)
        let wordClass = verbal(i)
        guard wordClass != units[i].wordClass else { return }
        units[i].wordClass = wordClass
        facts.tell(i)
      } else if units[i].entry.flags.contains(.uncounted), isUnknownInfinitive(i) {
        units[i].wordClass = .verb
        units[i].forms = .base
        facts.tell(i)
      }
    default: break
    }
  }

  /// True for a word that names somebody who can speak.
  private mutating func isHead(_ i: Int) -> Bool { units[i].head.map { $0 != .thing } ?? false }

  /// "can no longer claim": together the words before the verb are an adverb.
  private mutating func joinNegation(before i: Int) {
    guard wordClass(i - 1) == .adverb, has(i - 2, .negation), wordClass(i - 2) == .determiner else { return }
    units[i - 2].wordClass = .adverb
    facts.tell(i - 2)
  }

  /// "to retrain the crew": an unlisted word between "to" and an object.
  private mutating func isUnknownInfinitive(_ i: Int) -> Bool {
    guard wordClass(i - 1) == .to, units[i].wordClass == .noun, !units[i].isCapital else { return false }
    switch wordClass(i + 1) {
    case .determiner, .possessive, .objectPronoun, .number: return true
    default: return false
    }
  }

  private mutating func wordClass(_ i: Int) -> WordClass {
    range.contains(i) ? units[i].wordClass : .boundary
  }
  private mutating func mark(_ i: Int) -> UInt8 { range.contains(i) ? units[i].mark : 0 }
  private mutating func has(_ i: Int, _ trait: Trait) -> Bool {
    range.contains(i) && units[i].traits.has(trait)
  }

  /// The class of a word that may be a verb.
  private mutating func verbal(_ i: Int) -> WordClass {
    let leaning = units[i].entry.leaning
    let previous = i > range.lowerBound ? units[i &- 1].wordClass : .boundary
    let next = i &+ 1 < range.upperBound ? units[i &+ 1].wordClass : .boundary
    let forms = units[i].forms
    if isTitle { return titleClass(i, leaning, forms) }
    if endsClause(i) {
      if !forms.isDisjoint(with: [.thirdSingular, .past]), endsQuotedClause(i) { return .verb }
      if endsReportedClause(i, forms) { return .verb }
    }
    if units[i].traits.has(.coreFinite), forms.contains(.thirdSingular) {
      let left =
        previous == .noun || previous == .name || previous == .verb && mayEndPhrase(i - 1, leaning)
        || previous == .adverb
        || previous == .neutralPronoun || mark(i - 1) == PunctuationMark.comma || previous == .number
        || previous == .quotationMark
      let right =
        next == .subjectPronoun || next == .neutralPronoun || next == .that || next == .determiner
        || next == .possessive || next == .quotationMark
        // `"...," says farmer Tom Webb`
        || previous == .quotationMark && (next == .noun || next == .adjective)
        || (range.contains(i + 1) && units[i + 1].isCapital)
      if left && right { return .verb }
    }
    switch previous {
    case .modal, .auxiliaryDo: return !forms.isEmpty ? .verb : other(leaning, forms)
    case .to:
      // "according to counsel"
      guard forms.contains(.base), !has(i - 2, .according) else { return other(leaning, forms) }
      let isGoverned = has(i - 2, .coreReport) || has(i - 2, .continuer)
      return leaning.has(.nounOver20Verbs) && !isGoverned ? .noun : .verb
    case .subjectPronoun:
      return !forms.isDisjoint(with: .finite) ? .verb : other(leaning, forms)
    case .neutralPronoun
    where has(i - 1, .quantifier) && forms.isDisjoint(with: .ed)
      && !forms.isDisjoint(with: [.base, .thirdSingular]) && leaning.has(.hasNoun):
      // They agree: "this offer", "those claims", but "this shows", "those show".
      let isPlural = has(i - 1, .pluralPronoun)
      return forms.contains(.base) == isPlural ? .verb : .noun
    case .neutralPronoun, .wh:
      if !forms.isDisjoint(with: [.thirdSingular, .past]) { return .verb }
      if forms.contains(.base), previous == .neutralPronoun {
        let object = next == .possessive || next == .determiner || next == .objectPronoun
        if !leaning.has(.nounOver2Verbs) || object && !has(i - 1, .quantifier) { return .verb }
      }
    case .determiner, .possessive, .number, .possessiveS:
      if !forms.isDisjoint(with: [.past, .participle, .ing]), forms.isDisjoint(with: [.base, .thirdSingular])
      {
        if leaning.has(.nounOverVerb), leaning.has(.nounOverAdjective) { return .noun }
        if previous == .number { return .verb }
        return nextIsNominal(i) ? .adjective : (leaning.has(.hasNoun) ? .noun : .verb)
      }
      if has(i - 1, .quantifier), previous == .determiner, units[i - 1].traits.has(.pluralPronoun) == false,
        forms.contains(.base), !forms.contains(.thirdSingular),
        leaning.has(.verbOver3Nominals)
      {
        return .verb
      }
      if leaning.has(.adjectiveOverNoun) { return nominal(i, leaning) }
      // "Six in 10 say he"
      let isVerb = !leaning.has(.hasNounOrAdjective) || leaning.has(.verbOver3Nominals) && isObject(i + 1)
      return previous == .number && isVerb ? .verb : .noun
    case .adjective:
      // "The firm rejects": the word before it is a noun.
      if forms.contains(.thirdSingular), leaning.has(.verbOver6Nouns),
        isHead(i - 1)
      {
        return .verb
      }
      if forms.isDisjoint(with: [.past, .participle, .ing]) {
        if leaning.has(.hasNoun) { return .noun }
      }
      // "told a regular briefing that"
      if forms == .ing, leaning.has(.hasNoun), !nextIsNominal(i) {
        switch wordClass(i - 2) {
        case .determiner, .possessive, .possessiveS: return .noun
        default: break
        }
      }
    case .preposition:
      if forms.contains(.ing) { return .verb }
      if !forms.isDisjoint(with: .ed), forms.isDisjoint(with: [.base, .thirdSingular]) {
        return nextIsNominal(i) ? .adjective : .verb
      }
      return other(leaning, forms)
    case .be, .have:
      if !forms.isDisjoint(with: [.ing, .participle]) {
        return leaning.has(.leavesVerb) ? other(leaning, forms) : .verb
      }
      return other(leaning, forms)
    case .verb where has(i - 1, .tell) && forms.contains(.ing) && nextIsNominal(i):
      // "told cheering supporters"
      return .adjective
    case .verb
    where has(i - 1, .coreReport) && !units[i - 1].forms.isDisjoint(with: [.past, .thirdSingular]):
      // `"...," said lead author Jane Roe`: two finite verbs do not follow each other.
      if forms.isDisjoint(with: [.ing, .past, .participle]), leaning.has(.hasNounOrAdjective) {
        return other(leaning, forms)
      }
    case .adverb:
      var at = i - 2
      while wordClass(at) == .adverb { at -= 1 }
      switch wordClass(at) {
      case .modal, .subjectPronoun, .to, .auxiliaryDo: if !forms.isEmpty { return .verb }
      case .have, .be:
        if !forms.isDisjoint(with: [.ing, .participle]), !leaning.has(.adjectiveOverVerb) { return .verb }
      default: break
      }
    default: break
    }
    return openDecision(i, leaning, forms, previous: previous, next: next)
  }

  private mutating func openDecision(
    _ i: Int, _ leaning: WordLeaning, _ forms: VerbForms, previous: WordClass, next: WordClass
  ) -> WordClass {
    let objectAhead = isObject(i + 1)
    let afterNominal =
      previous == .name || previous == .neutralPronoun || mark(i - 1) == PunctuationMark.comma
      || mark(i - 1) == PunctuationMark.closing || mark(i - 1) == PunctuationMark.dash
    if forms.contains(.thirdSingular) {
      let broad = afterNominal || previous == .noun || previous == .adverb
      if leaning.has(.verbOver6Nouns), broad { return .verb }
      if !leaning.has(.hasNoun) { return .verb }
      return (afterNominal || previous == .noun && leaning.has(.verbOverNoun))
        && (objectAhead || next == .preposition || isReportedThing(i + 1))
        && !leaning.has(.nounFrom3Verbs) ? .verb : .noun
    }
    if forms.contains(.base), forms.isDisjoint(with: .ed) {
      let afterPlural =
        (previous == .noun && units[i - 1].isPlural) || previous == .neutralPronoun
        || (mark(i - 1) == PunctuationMark.comma && i > range.lowerBound)
        || (previous == .conjunction) || (previous == .name && range.contains(i - 1) && units[i - 1].isPlural)
        || (has(i - 1, .quantifier) && previous == .determiner)
      if !leaning.has(.hasOther) { return .verb }
      // "sources close to the talks"
      if next == .to, leaning.has(.adjectiveOverNoun), previous == .noun, isHead(i - 1) {
        return .adjective
      }
      if leaning.has(.verbOver4Others) { return .verb }
      if afterPlural, objectAhead || next == .preposition || next == .adverb, !leaning.has(.nounOverVerb) {
        return .verb
      }
      if afterPlural, next == .determiner || next == .possessive || next == .objectPronoun || next == .that,
        !leaning.has(.nounOver8Verbs), previous == .noun
      {
        return .verb
      }
      if i == range.lowerBound, objectAhead, leaning.has(.verbOverNoun) { return .verb }
      return other(leaning, forms)
    }
    // "Leaked letters show": a participle that opens a sentence with the subject behind it.
    if i == range.lowerBound, forms.isDisjoint(with: [.ing, .base, .thirdSingular]), next == .noun,
      !has(i, .coreReport), !has(i + 1, .calendar)
    {
      return .adjective
    }
    // -ed and -ing lean to the verb.
    if leaning.has(.adjectiveOver3) { return .adjective }
    if leaning.has(.adverbOver3) { return .adverb }
    if leaning.has(forms.contains(.ing) ? .nounOver2 : .nounOver4) { return .noun }
    if forms.contains(.ing), previous == .noun || previous == .name, nextIsNominal(i),
      leaning.has(.nounOverVerb)
    {
      return .noun
    }
    return .verb
  }

  /// False for a verb whose object a word must be that is a noun as well: "the council rejected claims", but "the data
  /// released shows" and "recent polling shows".
  private mutating func mayEndPhrase(_ i: Int, _ leaning: WordLeaning) -> Bool {
    if leaning.has(.verbOver6Nouns) || !leaning.has(.hasNoun) { return true }
    if units[i].forms == .ing { return wordClass(i - 1) != .be && wordClass(i - 1) != .preposition }
    return units[i].forms.isDisjoint(with: [.past, .thirdSingular])
  }

  /// "supports claims (that)": a noun that is the object, though it looks like the verb of saying.
  private mutating func isReportedThing(_ i: Int) -> Bool {
    range.contains(i) && has(i, .coreFinite) && units[i].forms.contains(.thirdSingular)
      && units[i].entry.leaning.has(.hasNoun) && !units[i].entry.leaning.has(.verbOver6Nouns)
  }

  /// True where an object or a clause can begin.
  private mutating func isObject(_ i: Int) -> Bool {
    switch wordClass(i) {
    case .determiner, .possessive, .subjectPronoun, .neutralPronoun, .objectPronoun, .that, .to,
      .quotationMark:
      true
    default: range.contains(i) && units[i].isCapital
    }
  }

  /// A word that may be noun and adjective: an adjective only where something follows that it can belong to.
  private mutating func nominal(_ i: Int, _ leaning: WordLeaning) -> WordClass {
    leaning.has(.hasNoun) && !nextIsNominal(i) ? .noun : .adjective
  }

  /// A word before a stop or comma.
  @inline(__always)
  private mutating func endsClause(_ i: Int) -> Bool {
    let following = mark(i + 1)
    return following == PunctuationMark.stop || following == PunctuationMark.comma
      || i + 1 == range.upperBound
  }

  /// A noun phrase back to a closing quotation mark, then a finite form before a stop: `"...," Okafor notes.`
  private mutating func endsQuotedClause(_ i: Int) -> Bool {
    var at = i - 1
    var steps = 0
    while steps < 7, at >= range.lowerBound {
      switch wordClass(at) {
      case .quotationMark: return steps > 0
      case .noun, .name, .adjective, .determiner, .possessive, .possessiveS, .subjectPronoun, .neutralPronoun,
        .number, .preposition:
        break
      default:
        return steps > 0 && mark(at) == PunctuationMark.comma && wordClass(at - 1) == .quotationMark
      }
      at -= 1
      steps += 1
    }
    return false
  }

  /// "The road is shut, the order states.": a verb of saying behind a comma and a phrase it agrees with, where a verb
  /// stands before the comma.
  private mutating func endsReportedClause(_ i: Int, _ forms: VerbForms) -> Bool {
    guard units[i].traits.has(.coreReport), range.contains(i - 1),
      forms.contains(units[i - 1].isPlural ? .base : .thirdSingular),
      wordClass(i - 1) == .noun || wordClass(i - 1) == .name
    else { return false }
    var at = i - 1
    while at > range.lowerBound, i - at <= Tagger.longestSubject, mark(at) == 0 {
      switch wordClass(at) {
      case .noun, .name, .adjective, .determiner, .possessive, .possessiveS, .number, .preposition: at -= 1
      default: return false
      }
    }
    guard mark(at) == PunctuationMark.comma else { return false }
    switch wordClass(at + 1) {
    case .determiner, .possessive, .name: break
    case .noun where isHead(at + 1): break
    default: return false
    }
    return (range.lowerBound..<at).contains { isFinite($0) }
  }

  /// True for a decided verb form that can head a clause.
  private mutating func isFinite(_ i: Int) -> Bool {
    switch wordClass(i) {
    case .modal, .have, .auxiliaryDo: true
    case .be: has(i, .finiteBe)
    case .verb: !units[i].forms.isDisjoint(with: [.thirdSingular, .past])
    default: false
    }
  }

  private mutating func titleClass(_ i: Int, _ leaning: WordLeaning, _ forms: VerbForms) -> WordClass {
    let previous = wordClass(i - 1)
    if previous == .to, forms.contains(.base), units[i].entry.flags.contains(.verb) { return .verb }
    if previous == .modal, !forms.isEmpty { return .verb }
    if previous == .determiner || previous == .possessive || previous == .possessiveS {
      return leaning.has(.hasNoun) || !units[i].isCapital ? .noun : .name
    }
    if units[i].traits.has(.headlineVerb), forms.contains(.thirdSingular), previous != .boundary {
      return .verb
    }
    if units[i].traits.has(.headlineVerb), forms.contains(.base), i > range.lowerBound, units[i - 1].isPlural
    {
      return .verb
    }
    if !forms.isDisjoint(with: [.thirdSingular, .past, .participle, .ing]), forms.isDisjoint(with: .base),
      leaning.has(.verbOverNoun), leaning.has(.verbOverAdjective), previous != .boundary
    {
      return .verb
    }
    return units[i].isCapital ? .name : (leaning.has(.hasNoun) ? .noun : units[i].wordClass)
  }

  private mutating func other(_ leaning: WordLeaning, _ forms: VerbForms) -> WordClass {
    if !leaning.has(.hasOther) {
      return forms.isDisjoint(with: [.ing, .past, .participle]) ? .noun : .verb
    }
    if leaning.has(.nounFirst) { return .noun }
    return leaning.has(.adverbOverAdjective) ? .adverb : .adjective
  }

  private mutating func nextIsNominal(_ i: Int) -> Bool {
    var at = i + 1
    while wordClass(at) == .adverb { at += 1 }
    switch wordClass(at) {
    case .noun, .name, .adjective, .number: return true
    case .verb:
      guard range.contains(at) else { return false }
      let leaning = units[at].entry.leaning
      return leaning.has(.nounOverVerb)
        || (leaning.has(.hasNoun) && !leaning.has(.verbOver6Nouns)
          && !units[at].forms.isDisjoint(with: [.base, .thirdSingular]))
    default: return false
    }
  }
}

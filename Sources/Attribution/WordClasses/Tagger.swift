/// Decides between noun and verb inside one sentence, from left to right.
///
/// Its methods are mutating, as those of `CandidateFinder` are.
struct Tagger {
  /// All units of the text; those of the sentence under way are decided from left to right.
  private let units: UnsafeMutableBufferPointer<Unit>
  private let facts: UnitFacts
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
    if mayEndClause(i, forms), endsQuotedClause(i) { return .verb }
    if units[i].traits.has(.coreFinite), forms.contains(.thirdSingular) {
      let left =
        previous == .noun || previous == .name || previous == .verb || previous == .adverb
        || previous == .neutralPronoun || mark(i - 1) == PunctuationMark.comma || previous == .number
        || previous == .quotationMark
      let right =
        next == .subjectPronoun || next == .neutralPronoun || next == .that || next == .determiner
        || next == .possessive || next == .quotationMark || (range.contains(i + 1) && units[i + 1].isCapital)
      if left && right { return .verb }
    }
    switch previous {
    case .modal, .auxiliaryDo: return !forms.isEmpty ? .verb : other(leaning, forms)
    case .to:
      guard forms.contains(.base) else { return other(leaning, forms) }
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
      if leaning.has(.adjectiveOverNoun) { return .adjective }
      return previous == .number && !leaning.has(.hasNounOrAdjective) ? .verb : .noun
    case .adjective:
      if forms.isDisjoint(with: [.past, .participle, .ing]) {
        if leaning.has(.hasNoun) { return .noun }
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
    let objectAhead =
      next == .determiner || next == .possessive || next == .subjectPronoun || next == .neutralPronoun
      || next == .objectPronoun || next == .that || next == .to || next == .quotationMark
      || (range.contains(i + 1) && units[i + 1].isCapital)
    let afterNominal =
      previous == .name || previous == .neutralPronoun || mark(i - 1) == PunctuationMark.comma
      || mark(i - 1) == PunctuationMark.closing || mark(i - 1) == PunctuationMark.dash
    if forms.contains(.thirdSingular) {
      let broad = afterNominal || previous == .noun || previous == .adverb
      if leaning.has(.verbOver6Nouns), broad { return .verb }
      if !leaning.has(.hasNoun) { return .verb }
      return (afterNominal || previous == .noun && leaning.has(.verbOverNoun))
        && (objectAhead || next == .preposition)
        && !leaning.has(.nounFrom3Verbs) ? .verb : .noun
    }
    if forms.contains(.base), forms.isDisjoint(with: .ed) {
      let afterPlural =
        (previous == .noun && units[i - 1].isPlural) || previous == .neutralPronoun
        || (mark(i - 1) == PunctuationMark.comma && i > range.lowerBound)
        || (previous == .conjunction) || (previous == .name && range.contains(i - 1) && units[i - 1].isPlural)
        || (has(i - 1, .quantifier) && previous == .determiner)
      if !leaning.has(.hasOther) { return .verb }
      if leaning.has(.verbOver4Others) { return .verb }
      if afterPlural, objectAhead || next == .preposition, !leaning.has(.nounOverVerb) { return .verb }
      if afterPlural, next == .determiner || next == .possessive || next == .objectPronoun,
        !leaning.has(.nounOver8Verbs), previous == .noun
      {
        return .verb
      }
      if i == range.lowerBound, objectAhead, leaning.has(.verbOverNoun) { return .verb }
      return other(leaning, forms)
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

  /// A finite form before a stop or comma.
  @inline(__always)
  private mutating func mayEndClause(_ i: Int, _ forms: VerbForms) -> Bool {
    guard !forms.isDisjoint(with: [.thirdSingular, .past]) else { return false }
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
        || (leaning.has(.hasNoun) && !units[at].forms.isDisjoint(with: [.base, .thirdSingular]))
    default: return false
    }
  }
}

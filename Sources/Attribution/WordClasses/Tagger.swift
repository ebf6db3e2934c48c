/// Decides between noun and verb inside one sentence, from left to right.
struct Tagger {
  /// All units of the text; those of the sentence under way are decided from left to right.
  private let units: UnsafeMutableBufferPointer<Unit>
  private var range = 0..<0
  private var isTitle = false

  /// Takes the units of a text with their tentative classes.
  init(_ units: UnsafeMutableBufferPointer<Unit>) { self.units = units }

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
  private func decide(_ i: Int) {
    switch units[i].wordClass {
    case .noun, .verb, .adjective, .adverb:
      if units[i].entry.mayBeVerb {
        units[i].wordClass = verbal(i)
      } else if units[i].entry.flags.contains(.uncounted), isUnknownInfinitive(i) {
        units[i].wordClass = .verb
        units[i].forms = .base
      }
    default: break
    }
  }

  /// "to retrain the crew": an unlisted word between "to" and an object.
  private func isUnknownInfinitive(_ i: Int) -> Bool {
    guard wordClass(i - 1) == .to, units[i].wordClass == .noun, !units[i].isCapital else { return false }
    switch wordClass(i + 1) {
    case .determiner, .possessive, .objectPronoun, .number: return true
    default: return false
    }
  }

  private func wordClass(_ i: Int) -> WordClass { range.contains(i) ? units[i].wordClass : .boundary }
  private func mark(_ i: Int) -> UInt8 { range.contains(i) ? units[i].mark : 0 }
  private func has(_ i: Int, _ trait: Trait) -> Bool { range.contains(i) && units[i].traits.has(trait) }

  /// The class of a word that may be a verb.
  private func verbal(_ i: Int) -> WordClass {
    let unit = units[i]
    let leaning = unit.entry.leaning
    let previous = wordClass(i - 1)
    let next = wordClass(i + 1)
    let forms = unit.forms
    let isListed = unit.entry.flags.contains(.verb)
    if isTitle { return titleClass(i, unit, leaning) }
    if endsQuotedClause(i, unit) { return .verb }
    if unit.traits.has(.coreFinite), forms.contains(.thirdSingular) {
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
    case .modal, .auxiliaryDo: return canBeVerb(unit) ? .verb : other(leaning, unit)
    case .to:
      guard forms.contains(.base) else { return other(leaning, unit) }
      let isGoverned = has(i - 2, .coreReport) || has(i - 2, .continuer)
      return leaning.has(.nounOver20Verbs) && !isGoverned ? .noun : .verb
    case .subjectPronoun:
      return !forms.isDisjoint(with: .finite) ? .verb : other(leaning, unit)
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
      return other(leaning, unit)
    case .be, .have:
      if !forms.isDisjoint(with: [.ing, .participle]) {
        return leaning.has(.leavesVerb) ? other(leaning, unit) : .verb
      }
      return other(leaning, unit)
    case .verb
    where has(i - 1, .coreReport) && !units[i - 1].forms.isDisjoint(with: [.past, .thirdSingular]):
      // `"...," said lead author Jane Roe`: two finite verbs do not follow each other.
      if forms.isDisjoint(with: [.ing, .past, .participle]), leaning.has(.hasNounOrAdjective) {
        return other(leaning, unit)
      }
    case .adverb:
      var at = i - 2
      while wordClass(at) == .adverb { at -= 1 }
      switch wordClass(at) {
      case .modal, .subjectPronoun, .to, .auxiliaryDo: if canBeVerb(unit) { return .verb }
      case .have, .be:
        if !forms.isDisjoint(with: [.ing, .participle]), !leaning.has(.adjectiveOverVerb) { return .verb }
      default: break
      }
    default: break
    }
    return openDecision(i, unit, leaning, previous: previous, next: next, isListed: isListed)
  }

  private func openDecision(
    _ i: Int, _ unit: Unit, _ leaning: WordLeaning, previous: WordClass, next: WordClass, isListed: Bool
  ) -> WordClass {
    let forms = unit.forms
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
      return other(leaning, unit)
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

  /// A noun phrase back to a closing quotation mark, then a finite form before a stop: `"...," Okafor notes.`
  private func endsQuotedClause(_ i: Int, _ unit: Unit) -> Bool {
    let following = mark(i + 1)
    guard
      following == PunctuationMark.stop || following == PunctuationMark.comma || i + 1 == range.upperBound,
      !unit.forms.isDisjoint(with: [.thirdSingular, .past])
    else { return false }
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

  private func titleClass(_ i: Int, _ unit: Unit, _ leaning: WordLeaning) -> WordClass {
    let forms = unit.forms
    let previous = wordClass(i - 1)
    if previous == .to, forms.contains(.base), unit.entry.flags.contains(.verb) { return .verb }
    if previous == .modal, canBeVerb(unit) { return .verb }
    if previous == .determiner || previous == .possessive || previous == .possessiveS {
      return leaning.has(.hasNoun) || !unit.isCapital ? .noun : .name
    }
    if unit.traits.has(.headlineVerb), forms.contains(.thirdSingular), previous != .boundary { return .verb }
    if unit.traits.has(.headlineVerb), forms.contains(.base), i > range.lowerBound, units[i - 1].isPlural {
      return .verb
    }
    if !forms.isDisjoint(with: [.thirdSingular, .past, .participle, .ing]), forms.isDisjoint(with: .base),
      leaning.has(.verbOverNoun), leaning.has(.verbOverAdjective), previous != .boundary
    {
      return .verb
    }
    return unit.isCapital ? .name : (leaning.has(.hasNoun) ? .noun : unit.wordClass)
  }

  private func canBeVerb(_ unit: Unit) -> Bool { !unit.forms.isEmpty }

  private func other(_ leaning: WordLeaning, _ unit: Unit) -> WordClass {
    if !leaning.has(.hasOther) {
      return unit.forms.isDisjoint(with: [.ing, .past, .participle]) ? .noun : .verb
    }
    if leaning.has(.nounFirst) { return .noun }
    return leaning.has(.adverbOverAdjective) ? .adverb : .adjective
  }

  private func nextIsNominal(_ i: Int) -> Bool {
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

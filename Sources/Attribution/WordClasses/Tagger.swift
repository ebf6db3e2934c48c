internal import TextCore

/// Decides between noun and verb inside one sentence, from left to right.
struct Tagger {
  /// All units of the text; those of the sentence under way are decided from left to right.
  private let units: UnsafeMutableBufferPointer<Unit>
  private let text: TextPointers
  private var range = 0..<0
  private var isTitle = false

  /// Takes the units of a text with their tentative classes.
  init(_ units: UnsafeMutableBufferPointer<Unit>, _ text: TextPointers) {
    self.units = units
    self.text = text
  }

  /// Decides all open words of a sentence, whose units must lie in the text.
  mutating func run(_ range: Range<Int>, isTitle: Bool) {
    self.range = range
    self.isTitle = isTitle
    for i in range {
      switch units[i].wordClass {
      case .noun, .verb, .adjective, .adverb:
        let flags = units[i].entry.flags
        if !units[i].forms.isEmpty || flags.contains(.verb) {
          units[i].wordClass = decide(i, units[i], text.counts(units[i].word))
        } else if flags.contains(.uncounted), isUnknownInfinitive(i) {
          units[i].wordClass = .verb
          units[i].forms = .base
        }
      default: break
      }
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

  private func decide(_ i: Int, _ unit: Unit, _ facts: WordCounts) -> WordClass {
    let previous = wordClass(i - 1)
    let next = wordClass(i + 1)
    let forms = unit.forms
    let isListed = facts.verb > 0
    if isTitle { return titleClass(i, unit, facts) }
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
    case .modal, .auxiliaryDo: return canBeVerb(unit) ? .verb : other(facts, unit)
    case .to:
      guard forms.contains(.base) else { return other(facts, unit) }
      let isGoverned = has(i - 2, .coreReport) || has(i - 2, .continuer)
      return facts.noun > 20 * facts.verb && !isGoverned ? .noun : .verb
    case .subjectPronoun:
      return !forms.isDisjoint(with: .finite) ? .verb : other(facts, unit)
    case .neutralPronoun
    where has(i - 1, .quantifier) && forms.isDisjoint(with: .ed)
      && !forms.isDisjoint(with: [.base, .thirdSingular]) && facts.noun > 0:
      // They agree: "this offer", "those claims", but "this shows", "those show".
      let isPlural = has(i - 1, .pluralPronoun)
      return forms.contains(.base) == isPlural ? .verb : .noun
    case .neutralPronoun, .wh:
      if !forms.isDisjoint(with: [.thirdSingular, .past]) { return .verb }
      if forms.contains(.base), previous == .neutralPronoun {
        let object = next == .possessive || next == .determiner || next == .objectPronoun
        if facts.verb * 2 >= facts.noun || object && !has(i - 1, .quantifier) { return .verb }
      }
    case .determiner, .possessive, .number, .possessiveS:
      if !forms.isDisjoint(with: [.past, .participle, .ing]), forms.isDisjoint(with: [.base, .thirdSingular])
      {
        if facts.noun > facts.verb, facts.noun > facts.adjective { return .noun }
        if previous == .number { return .verb }
        return nextIsNominal(i) ? .adjective : (facts.noun > 0 ? .noun : .verb)
      }
      if has(i - 1, .quantifier), previous == .determiner, units[i - 1].traits.has(.pluralPronoun) == false,
        forms.contains(.base), !forms.contains(.thirdSingular),
        facts.verb > 3 * (facts.noun + facts.adjective)
      {
        return .verb
      }
      if facts.adjective > facts.noun, facts.adjective > 0 { return .adjective }
      return previous == .number && facts.noun + facts.adjective == 0 ? .verb : .noun
    case .adjective:
      if forms.isDisjoint(with: [.past, .participle, .ing]) {
        if facts.noun > 0 { return .noun }
      }
    case .preposition:
      if forms.contains(.ing) { return .verb }
      if !forms.isDisjoint(with: .ed), forms.isDisjoint(with: [.base, .thirdSingular]) {
        return nextIsNominal(i) ? .adjective : .verb
      }
      return other(facts, unit)
    case .be, .have:
      if !forms.isDisjoint(with: [.ing, .participle]) {
        return facts.adjective > 2 * facts.verb || facts.noun > 4 * facts.verb ? other(facts, unit) : .verb
      }
      return other(facts, unit)
    case .verb
    where has(i - 1, .coreReport) && !units[i - 1].forms.isDisjoint(with: [.past, .thirdSingular]):
      // `"...," said lead author Jane Roe`: two finite verbs do not follow each other.
      if forms.isDisjoint(with: [.ing, .past, .participle]), facts.noun + facts.adjective > 0 {
        return other(facts, unit)
      }
    case .adverb:
      var at = i - 2
      while wordClass(at) == .adverb { at -= 1 }
      switch wordClass(at) {
      case .modal, .subjectPronoun, .to, .auxiliaryDo: if canBeVerb(unit) { return .verb }
      case .have, .be:
        if !forms.isDisjoint(with: [.ing, .participle]), facts.adjective <= facts.verb { return .verb }
      default: break
      }
    default: break
    }
    return openDecision(i, unit, facts, previous: previous, next: next, isListed: isListed)
  }

  private func openDecision(
    _ i: Int, _ unit: Unit, _ facts: WordCounts, previous: WordClass, next: WordClass, isListed: Bool
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
      if facts.verb > 6 * facts.noun, broad { return .verb }
      if facts.noun == 0 { return .verb }
      return (afterNominal || previous == .noun && facts.verb > facts.noun)
        && (objectAhead || next == .preposition)
        && facts.verb * 3 > facts.noun ? .verb : .noun
    }
    if forms.contains(.base), forms.isDisjoint(with: .ed) {
      let afterPlural =
        (previous == .noun && units[i - 1].isPlural) || previous == .neutralPronoun
        || (mark(i - 1) == PunctuationMark.comma && i > range.lowerBound)
        || (previous == .conjunction) || (previous == .name && range.contains(i - 1) && units[i - 1].isPlural)
        || (has(i - 1, .quantifier) && previous == .determiner)
      if facts.noun + facts.adjective + facts.adverb == 0 { return .verb }
      if facts.verb > 4 * (facts.noun + facts.adjective + facts.adverb) { return .verb }
      if afterPlural, objectAhead || next == .preposition, facts.verb >= facts.noun { return .verb }
      if afterPlural, next == .determiner || next == .possessive || next == .objectPronoun,
        facts.verb * 8 >= facts.noun, previous == .noun
      {
        return .verb
      }
      if i == range.lowerBound, objectAhead, facts.verb > facts.noun { return .verb }
      return other(facts, unit)
    }
    // -ed and -ing lean to the verb.
    if facts.adjective > 3 * max(facts.verb, 1) { return .adjective }
    if facts.adverb > 3 * max(facts.verb, 1) { return .adverb }
    if facts.noun > (forms.contains(.ing) ? 2 : 4) * max(facts.verb, 1) { return .noun }
    if forms.contains(.ing), previous == .noun || previous == .name, nextIsNominal(i), facts.noun > facts.verb
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

  private func titleClass(_ i: Int, _ unit: Unit, _ facts: WordCounts) -> WordClass {
    let forms = unit.forms
    let previous = wordClass(i - 1)
    if previous == .to, forms.contains(.base), facts.verb > 0 { return .verb }
    if previous == .modal, canBeVerb(unit) { return .verb }
    if previous == .determiner || previous == .possessive || previous == .possessiveS {
      return facts.noun > 0 || !unit.isCapital ? .noun : .name
    }
    if unit.traits.has(.headlineVerb), forms.contains(.thirdSingular), previous != .boundary { return .verb }
    if unit.traits.has(.headlineVerb), forms.contains(.base), i > range.lowerBound, units[i - 1].isPlural {
      return .verb
    }
    if !forms.isDisjoint(with: [.thirdSingular, .past, .participle, .ing]), forms.isDisjoint(with: .base),
      facts.verb > facts.noun, facts.verb > facts.adjective, previous != .boundary
    {
      return .verb
    }
    return unit.isCapital ? .name : (facts.noun > 0 ? .noun : unit.wordClass)
  }

  private func canBeVerb(_ unit: Unit) -> Bool { !unit.forms.isEmpty }

  private func other(_ facts: WordCounts, _ unit: Unit) -> WordClass {
    if facts.noun == 0, facts.adjective == 0, facts.adverb == 0 {
      return unit.forms.isDisjoint(with: [.ing, .past, .participle]) ? .noun : .verb
    }
    if facts.noun >= facts.adjective, facts.noun >= facts.adverb { return .noun }
    return facts.adjective >= facts.adverb ? .adjective : .adverb
  }

  private func nextIsNominal(_ i: Int) -> Bool {
    var at = i + 1
    while wordClass(at) == .adverb { at += 1 }
    switch wordClass(at) {
    case .noun, .name, .adjective, .number: return true
    case .verb:
      guard range.contains(at) else { return false }
      let facts = text.counts(units[at].word)
      return facts.noun > facts.verb
        || (facts.noun > 0 && !units[at].forms.isDisjoint(with: [.base, .thirdSingular]))
    default: return false
    }
  }
}

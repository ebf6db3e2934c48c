/// What is known about a cue where the end of its content is looked for.
struct ContentContext: Sendable {
  var frame: Frame
  var form: VerbGroup.Form
  /// The subject is a relative pronoun, or the cue a participle behind its noun.
  var isRelative: Bool
  /// The cue's clause is subordinate and stands first, or is a participle at the sentence start.
  var isFronted: Bool
  /// "what he called X"
  var isFree: Bool
  /// The cue is a participle or a form in -ing directly behind its noun, which another verb follows: "a group calling
  /// itself the League claimed".
  var isReduced = false
  /// The first unit of the content.
  var start: Int
}

extension Syntax {
  /// Behind the last unit of the content that is looked for from `from` on.
  ///
  /// A quotation on the way is jumped; where it runs past the sentence, the content ends with it.
  func contentEnd(from: Int, high: Int, context: ContentContext) -> Int {
    let high = context.isReduced && context.frame.isPhrase ? mainVerb(from: from, high: high) : high
    var at = from
    let asked = sets[context.frame.isPhrase ? .contentStop : .clauseStop]
    while at < high {
      if opensQuotation(at), let range = quotation(at: at) {
        if range.upperBound >= high { return range.upperBound }
        at = range.upperBound
        if context.isFree { return at }
        if stopsAfterQuotation(at, range, context, high: high) { return at }
        at = asked.next(from: at, below: high)
        continue
      }
      if context.isFree, at == from, let end = basePhraseRight(at, high: high), !opensQuotation(end) {
        return end
      }
      if stops(at, high: high, context: context) { return at }
      at = asked.next(from: at + 1, below: high)
    }
    return trimmed(high, from: from)
  }

  /// The first verb from `from` on that the noun of a participle is the subject of, by its form.
  private func mainVerb(from: Int, high: Int) -> Int {
    var at = sets[.finite].next(from: from, below: high)
    while at < high, !isMainVerb(at, high: high) { at = sets[.finite].next(from: at + 1, below: high) }
    return at
  }

  private func isMainVerb(_ i: Int, high: Int) -> Bool {
    guard !has(i - 1, .relative), !has(i - 1, .who), !isQuoted(i) else { return false }
    switch cls(i) {
    case .have, .be: return true
    case .verb:
      if forms(i).contains(.thirdSingular) { return true }
      // "documents found in": a participle has no object.
      return (has(i, .coreReport) || has(i, .tell)) && forms(i).contains(.past)
        && (cls(i + 1) == .that || basePhraseRight(i + 1, high: high) != nil
          || clauseAhead(i + 1, high: high))
    default: return false
    }
  }

  private func trimmed(_ high: Int, from: Int) -> Int {
    var end = high
    while end > from, mark(end - 1) == PunctuationMark.stop { end -= 1 }
    return end
  }

  private func stopsAfterQuotation(
    _ at: Int, _ range: Range<Int>, _ context: ContentContext, high: Int
  ) -> Bool {
    var last = range.upperBound - 2
    while last > range.lowerBound, mark(last) == 0, cls(last) == .punctuation { last -= 1 }
    guard isComma(last) else {
      // `chanted "Go" as the bus left`: a whole quotation, and then the circumstances.
      return context.frame == .quotation && has(at, .stopAfterQuotation)
        && sets[.opening].next(from: at, below: high) == high
    }
    if context.frame == .quotation {
      return !(cls(at) == .conjunction && opensQuotation(at + 1))
    }
    if has(at, .stopAfterQuotation) { return true }
    if cls(at) == .verb, forms(at) == .ing { return true }
    // `who hailed it as "medicine," has called for`
    if context.frame.isPhrase || context.isRelative || context.form == .ing || context.form == .participle,
      finiteAhead(at, high: high) != nil
    {
      return true
    }
    return cls(at) == .conjunction && reportAhead(at + 1, high: high, isParticiple: false)
  }

  /// True where content ends at a unit, which need not be asked outside the set `contentStop`, for
  /// content that is no phrase `clauseStop`.
  func stops(_ at: Int, high: Int, context: ContentContext) -> Bool {
    switch mark(at) {
    case PunctuationMark.semicolon: return true
    case PunctuationMark.closing: return !isOpenedAfter(context.start, at)
    case PunctuationMark.dash:
      if context.frame.isPhrase { return true }
      // "Mr Lind - who denied it - left": an insertion.
      if has(at + 1, .relative) || has(at + 1, .who), (at + 1..<high).contains(where: { isDash($0) }) {
        return false
      }
      return reportAhead(at + 1, high: high, isParticiple: false) || has(at + 1, .according)
    case PunctuationMark.colon where context.frame.isPhrase: return true
    case PunctuationMark.comma: return stopsAtComma(at, high: high, context: context)
    default: break
    }
    // "even as officials railed", "even though"
    if cls(at) == .adverb, has(at, .contrast), has(at + 1, .contrast) || has(at + 1, .stopSubordinate),
      at > context.start, cls(at - 1) != .that
    {
      return true
    }
    if cls(at) == .conjunction, reportAhead(at + 1, high: high, isParticiple: context.form == .ing) {
      return true
    }
    guard context.frame.isPhrase else { return false }
    if has(at, .stopSubordinate), at > context.start { return true }
    if isObjectFrame(context.frame) || context.frame == .ing || context.frame == .to, at > context.start + 1 {
      if has(at, .asWord), clauseAhead(at + 1, high: high) { return true }
      if isObjectFrame(context.frame), isDatedAdjunct(at, high: high) { return true }
    }
    if cls(at) == .conjunction, at > context.start {
      if finiteAhead(at + 1, high: high) != nil { return context.frame != .to || !hasBaseForm(at + 1) }
      if clauseAhead(at + 1, high: high) { return true }
    }
    return false
  }

  private func isObjectFrame(_ frame: Frame) -> Bool {
    frame == .object || frame == .objectPreposition || frame == .objectAs
  }

  /// "in an interview", "on Tuesday", "in public": where and when something was said, not what.
  func isDatedAdjunct(_ i: Int, high: Int) -> Bool {
    if cls(i) == .time { return true }
    guard cls(i) == .preposition, has(i, .adjunctPreposition), !has(i, .byWord) else { return false }
    if cls(i + 1) == .time || has(i + 1, .month) { return true }
    guard let end = basePhraseRight(i + 1, high: high) else { return false }
    let head = end - 1
    return has(head, .manner) || has(head, .calendar)
  }

  private func hasBaseForm(_ i: Int) -> Bool {
    forms(i).contains(.base) && forms(i).isDisjoint(with: .thirdSingular)
  }

  private func stopsAtComma(_ comma: Int, high: Int, context: ContentContext) -> Bool {
    let next = comma + 1
    guard next < high else { return false }
    if has(next, .according) || (cls(next) == .verb && has(next, .tailStop) && forms(next) == .participle) {
      return true
    }
    if cls(next) == .verb, forms(next) == .ing, has(next, .coreReport) { return true }
    if cls(next) == .conjunction || has(next, .contrast) {
      if reportAhead(next + 1, high: high, isParticiple: context.form == .ing) { return true }
      if has(next, .contrary), cls(next + 1) != .that, clauseAhead(next + 1, high: high) { return true }
    }
    // "said they would wait, as soldiers put up tents": what goes on meanwhile, told by the outlet.
    if has(next, .asWord), clauseAhead(next + 1, high: high) { return true }
    if context.isRelative, let verb = finiteAhead(next, high: high),
      cls(verb) != .verb || forms(verb) != .base
    {
      return true
    }
    if context.isFronted, cls(next) == .subjectPronoun && !has(next, .who) || clauseAhead(next, high: high) {
      return true
    }
    guard context.frame.isPhrase else { return false }
    switch cls(next) {
    case .verb where context.frame == .to || context.frame == .objectTo:
      // "to triple the fund, grow the corps and create a programme"
      return !hasBaseForm(next)
    case .subordinator, .subjectPronoun, .verb, .to, .wh, .be, .have, .modal: return true
    case .preposition: return !has(next, .listGoesOn)
    case .adverb: return true
    case .conjunction:
      return finiteAhead(next + 1, high: high) != nil || clauseAhead(next + 1, high: high)
        || clauseBehindPhrase(next + 1, high: high)
    case .determiner, .possessive, .name, .noun:
      if has(next, .contrast) { return true }
      return !isList(next, high: high)
    default: return has(next, .stopSubordinate) || has(next, .asWord)
    }
  }

  /// "but in a later post he said": a clause with its time or place in front.
  private func clauseBehindPhrase(_ i: Int, high: Int) -> Bool {
    guard cls(i) == .preposition, let end = basePhraseRight(i + 1, high: high) else { return false }
    return clauseAhead(isComma(end) ? end + 1 : end, high: high)
  }

  /// True where a phrase behind a comma continues a list: "and" or a comma with "and" follows it.
  private func isList(_ i: Int, high: Int) -> Bool {
    var at = i
    for _ in 0..<Syntax.mostJoined {
      guard let end = phraseRightWithoutAnd(at, high: high) else { return false }
      if cls(end) == .conjunction { return true }
      guard isComma(end) else { return false }
      if cls(end + 1) == .conjunction { return true }
      at = end + 1
    }
    return false
  }

  private func phraseRightWithoutAnd(_ first: Int, high: Int) -> Int? {
    guard var end = basePhraseRight(first, high: high) else { return nil }
    for _ in 0..<Syntax.mostJoined where end < high && cls(end) == .preposition {
      guard let further = basePhraseRight(end + 1, high: high) else { break }
      end = further
    }
    return end
  }

  /// True where a core reporting verb stands at `i`, perhaps behind its subject.
  func reportAhead(_ i: Int, high: Int, isParticiple: Bool) -> Bool {
    if isReport(i, high: high, isParticiple: isParticiple) { return true }
    guard !isParticiple, let end = phraseRightWithoutAnd(behindBound(i), high: high) else { return false }
    if isReport(end, high: high, isParticiple: false) { return true }
    // ", and an analyst hired by the firm testified"
    guard isComma(i - 2), cls(end) == .verb, forms(end).contains(.participle),
      let verb = clauseVerb(behind: end, high: high)
    else { return false }
    return isReport(verb, high: high, isParticiple: false)
  }

  /// The number behind words that make it a bound: "more than 4 (in 10)", "about 60 (percent)".
  private func behindBound(_ i: Int) -> Int {
    switch cls(i) {
    case .adverb,
      .adjective where cls(i + 1) == .preposition || cls(i + 1) == .subordinator:
      cls(i + 2) == .number ? i + 2 : i
    case .adverb, .preposition: cls(i + 1) == .number ? i + 1 : i
    default: i
    }
  }

  private func isReport(_ i: Int, high: Int, isParticiple: Bool) -> Bool {
    var at = i
    while at < high, cls(at) == .adverb || cls(at) == .have || cls(at) == .modal || cls(at) == .auxiliaryDo {
      at += 1
    }
    guard at < high, cls(at) == .verb else { return false }
    // "said the firm was sound and hinted that it would grow"
    if has(at, .sayingAct), !isParticiple, at == i,
      cls(at + 1) == .that || has(at, .tell) && tellsThat(at, high: high)
    {
      return !forms(at).isDisjoint(with: [.thirdSingular, .past])
    }
    guard has(at, .coreReport) else { return false }
    if isParticiple { return forms(at) == .ing }
    return !forms(at).isDisjoint(with: [.thirdSingular, .past]) && !has(at + 1, .byWord)
  }

  /// "reminded the board that"
  private func tellsThat(_ verb: Int, high: Int) -> Bool {
    basePhraseRight(verb + 1, high: high).map { cls($0) == .that } ?? false
  }

  private func isOpenedAfter(_ start: Int, _ closing: Int) -> Bool {
    var at = closing - 1
    while at >= start {
      if mark(at) == PunctuationMark.opening { return true }
      at -= 1
    }
    return false
  }
}

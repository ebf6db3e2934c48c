/// Clauses before and around their cue.
extension CandidateFinder {
  /// `C, S said.`, `C1, S said, C2` and `C, said S.`
  mutating func clauseFirst(
    _ group: VerbGroup, _ hit: FrameHit?, _ subject: Subject?, low: Int, high: Int
  ) -> Bool {
    guard group.form == .finite, !group.isNegated || subject != nil else { return false }
    if let subject, subject.isDirect, !subject.isRelative {
      let comma = subject.span.start - 1
      guard comma > low, syntax.isComma(comma) || syntax.isDash(comma) else { return false }
      var end = syntax.skipAdjuncts(group.end, high: high)
      if syntax.has(group.verb, .tell), let hearer = syntax.phraseRight(group.end, high: high) {
        end = syntax.skipAdjuncts(hearer, high: high)
      }
      if !isEnd(end, high: high), !isEnd(group.end, high: high) {
        guard syntax.has(group.verb, .carry) || syntax.has(group.verb, .tell),
          let behind = behindCircumstances(end, high: high) ?? behindCircumstances(group.end, high: high),
          isMainClause(low, comma)
        else { return false }
        end = behind
      }
      return surround(
        group, source: subject.span, comma: comma, end: isEnd(group.end, high: high) ? group.end : end,
        frame: .clauseSubjectVerb, low: low, high: high)
    }
    // "The client would appeal, said her lawyer": what governs the clause before is not the speaker.
    if subject.map({ !$0.isDirect }) ?? true, group.start > low,
      syntax.isComma(group.start - 1) || syntax.isDash(group.start - 1),
      let right = syntax.subjectRight(group.end, high: high), !syntax.clauseAhead(group.end, high: high),
      !syntax.forms(group.verb).isDisjoint(with: [.past, .thirdSingular])
        || group.start == group.verb && !isHeading(high) && isPluralSource(right, of: group.verb)
    {
      let end = syntax.skipAdjuncts(right.end, high: high)
      guard isEnd(right.end, high: high) || isEnd(end, high: high) else { return false }
      return surround(
        group, source: right, comma: group.start - 1, end: isEnd(right.end, high: high) ? right.end : end,
        frame: .clauseVerbSubject, low: low, high: high)
    }
    return false
  }

  mutating func isEnd(_ i: Int, high: Int) -> Bool {
    guard i < high else { return true }
    switch syntax.mark(i) {
    case PunctuationMark.comma, PunctuationMark.stop, PunctuationMark.semicolon, PunctuationMark.dash,
      PunctuationMark.closing:
      return true
    default: return false
    }
  }

  /// True where a clause ends at a unit or behind the circumstances that begin there.
  mutating func endsAtMark(_ i: Int, high: Int) -> Bool {
    isEnd(i, high: high) || behindCircumstances(i, high: high) != nil
  }

  private mutating func surround(
    _ group: VerbGroup, source: Span, comma: Int, end: Int, frame: Frame, low: Int, high: Int
  ) -> Bool {
    var start = low
    // A dash or semicolon further left cuts the content off.
    var at = comma - 1
    while at > low {
      if syntax.mark(at) == PunctuationMark.semicolon { start = at + 1; break }
      at -= 1
    }
    if start == low, let dash = datelineDash(low, comma) { start = dash + 1 }
    var tail: Span?
    if end < high, syntax.isComma(end) || syntax.isDash(end), !syntax.has(end + 1, .tailStop),
      syntax.mark(end) == syntax.mark(comma) || syntax.isComma(comma)
    {
      let stop = syntax.contentEnd(
        from: end + 1, high: high,
        context: ContentContext(
          frame: .clause, form: .finite, isRelative: false, isFronted: false, isFree: false, start: end + 1))
      tail = Span(end + 1, stop)
    }
    // "When asked, she said, "No"": the quotation alone was said.
    if let tail, syntax.opensQuotation(tail.start), tellsCircumstances(start) { return false }
    // Content without a finite verb is an adjunct: "In such times, the world watches".
    guard
      (start..<comma).contains(where: { syntax.isFinite($0) })
        || tail.map({
          syntax.clauseAhead($0.start, high: high)
            || (syntax.finiteAhead($0.start, high: high) != nil && opensSubject(start, comma: comma))
            || syntax.has(group.verb, .coreReport) && opensClause($0)
        }) ?? (isHeading(high) || isRest(start, comma, end: end, of: group, high: high))
    else { return false }
    if let tail, syntax.finiteAhead(tail.start, high: high) != nil {
      start = startOfSubject(before: comma, low: start)
    }
    if comma - start <= 1, tail == nil { return false }
    room.contents.begin(Span(start, comma))
    if let tail { room.contents.put(tail) }
    // "As X said, Y" is the order of `asClause`.
    var candidate = base(group, frame, source: source)
    candidate.carries = syntax.has(group.verb, .carry)
    if tail == nil {
      var next = end
      while next < high, syntax.mark(next) == PunctuationMark.stop { next += 1 }
      if next >= high, syntax.has(group.verb, .carry) { follow(candidate, from: next) }
    }
    add(candidate)
    return true
  }

  /// `as S said,` before, inside or behind its content.
  mutating func asClause(
    _ group: VerbGroup, _ hit: FrameHit?, _ subject: Subject?, low: Int, high: Int
  ) -> Bool {
    guard let subject, subject.isDirect, !subject.isRelative, group.form == .finite,
      syntax.has(subject.span.start - 1, .asWord), subject.span.start - 1 >= low
    else { return false }
    let asWord = subject.span.start - 1
    // "as the mediator put it"
    let behind = syntax.cls(group.end) == .neutralPronoun ? group.end + 1 : group.end
    var end = syntax.skipAdjuncts(behind, high: high)
    // "As X noted in her weekly column, Y": in front of the content any phrase may follow the verb.
    if asWord == low, !isEnd(end, high: high), let comma = phraseComma(from: group.end, high: high) {
      end = comma
    }
    if asWord == low, syntax.isColon(end), syntax.opensQuotation(end + 1),
      let range = syntax.quotation(at: end + 1)
    {
      // `As one of them put it: "..."`
      room.contents.begin(Span(range.lowerBound, range.upperBound))
      absorb()
      add(base(group, .asClause, source: subject.span))
      return true
    }
    guard isEnd(end, high: high),
      asWord == low || syntax.isComma(asWord - 1) || syntax.cls(asWord - 1) == .conjunction
        || syntax.closesQuotation(asWord - 1) && end >= sentenceEnd(high)
    else { return false }
    room.contents.begin()
    if asWord > low {
      let stop = syntax.isComma(asWord - 1) ? asWord - 1 : asWord
      room.contents.put(Span(syntax.isComma(end) ? clauseStart(before: stop, low: low) : low, stop))
    }
    if end < high, syntax.isComma(end) {
      room.contents.put(Span(end + 1, sentenceEnd(high)))
    }
    add(base(group, .asClause, source: subject.span))
    return true
  }

  /// Units of the phrases between a fronted "as S said" and its comma.
  private static let longestAsTail = 12

  /// The comma behind prepositional phrases that begin at `i`, with no verb or mark between, or nil.
  private mutating func phraseComma(from i: Int, high: Int) -> Int? {
    guard syntax.cls(i) == .preposition else { return nil }
    for at in i..<min(high, i + Self.longestAsTail) {
      if syntax.isComma(at) { return at }
      if syntax.mark(at) != 0 || syntax.cls(at) == .quotationMark || syntax.isFinite(at) { return nil }
    }
    return nil
  }

  /// The end of a sentence without its full stop.
  mutating func sentenceEnd(_ high: Int) -> Int {
    var end = high
    while end > 0, syntax.mark(end - 1) == PunctuationMark.stop { end -= 1 }
    return end
  }
}

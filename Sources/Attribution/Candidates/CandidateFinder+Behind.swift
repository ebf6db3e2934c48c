extension CandidateFinder {
  mutating func base(_ group: VerbGroup, _ frame: Frame, source: Span?) -> Candidate {
    Candidate(
      frame: frame, form: group.form, cue: Span(group.start, group.end), head: group.verb,
      particle: group.particle, isPassive: group.isPassive, isNegated: group.isNegated,
      hasModal: group.hasModal,
      source: source)
  }

  mutating func context(_ frame: Frame, _ group: VerbGroup, _ subject: Subject?, start: Int, low: Int)
    -> ContentContext
  {
    var isFronted = false
    // "Asked whether he would go, the minister said": a participle at the sentence start has no subject of its own.
    let isParticipial = subject == nil && syntax.forms(group.verb).contains(.participle)
    let opens = group.start == low || group.start == low + 1 && syntax.has(low, .stopAfterQuotation)
    if group.form == .ing || group.form == .participle || isParticipial, opens {
      isFronted = true
    }
    if let subject, subject.isDirect, subject.span.start > low,
      syntax.cls(subject.span.start - 1) == .subordinator || syntax.has(subject.span.start - 1, .asWord),
      subject.span.start - 1 == low || syntax.beginsClause(subject.span.start - 1, low: low)
    {
      isFronted = true
    }
    // "Roe, asked if he would go, said": an insertion.
    let isInserted =
      subject == nil && !frame.isPhrase && syntax.isComma(group.start - 1) && group.start == group.verb
      && syntax.forms(group.verb).contains(.participle)
    let isParticiple = group.form == .participle || isInserted
    // "which supporters say will help, goes": the clause is a relative one though "which" is not who says it.
    let relativeBehindComma =
      subject.map { $0.isRelative || frame == .gap && isBehindRelative($0, low) } ?? false
    return ContentContext(
      frame: frame, form: group.form, isRelative: relativeBehindComma || isParticiple, isFronted: isFronted,
      isFree: isFree(group, subject, low: low),
      isReduced: subject.map { isReduced($0, group) } ?? false,
      start: start)
  }

  private mutating func isBehindRelative(_ subject: Subject, _ low: Int) -> Bool {
    subject.span.start > low && syntax.has(subject.span.start - 1, .relative)
  }

  /// True where the verb of the main clause follows: "a group calling itself", "a source who asked for".
  private mutating func isReduced(_ subject: Subject, _ group: VerbGroup) -> Bool {
    guard subject.isDirect else { return false }
    if group.form == .ing || group.form == .participle { return subject.span.end == group.start }
    return subject.isRelative && syntax.has(subject.span.start, .who)
      && !syntax.isComma(subject.span.start - 1)
  }

  /// "what he called X"
  private mutating func isFree(_ group: VerbGroup, _ subject: Subject?, low: Int) -> Bool {
    guard let subject, subject.isDirect, syntax.has(group.verb, .naming), subject.span.start > low else {
      return false
    }
    return syntax.cls(subject.span.start - 1) == .wh
  }

  /// S V C: the content stands behind the cue, which is worth `known` points in this frame.
  mutating func behind(
    _ group: VerbGroup, _ hit: FrameHit, _ subject: Subject?, low: Int, high: Int, known: Int
  ) {
    var frame = hit.frame
    var source = subject?.span
    if group.form == .imperative { source = nil }
    if frame == .colon, !reportsWithColon(group, hit) { return }
    room.contents.begin()
    if frame == .gap, let subject, isBehindRelative(subject, low) {
      room.contents.put(Span(subject.span.start - 1, subject.span.start))
    }
    if frame == .quotation || frame == .objectQuotation && hit.content == hit.from {
      putQuotations(from: hit.content, high: high, group: group, subject: subject, low: low)
    } else {
      let isClause = frame == .object && syntax.cls(hit.from - 1) == .that
      let end = syntax.contentEnd(
        from: hit.from, high: high,
        context: context(isClause ? .objectThat : frame, group, subject, start: hit.content, low: low))
      room.contents.put(Span(hit.content, end))
    }
    // "Said X, 'Q'": an inverted subject behind a verb that opens the sentence.
    if source == nil, group.start == low, group.form != .ing, syntax.forms(group.verb).contains(.past),
      let right = syntax.subjectRight(group.end, high: high)
    {
      let at = right.end
      if syntax.isComma(at) || syntax.isColon(at), syntax.opensQuotation(at + 1) {
        source = right
        frame = .quotation
        room.contents.begin()
        putQuotations(from: at + 1, high: high, group: group, subject: nil, low: low)
      }
    }
    var candidate = base(group, frame, source: source)
    candidate.preposition = hit.preposition
    candidate.carries = syntax.has(group.verb, .carry)
    followClause(candidate, group, high: high)
    add(candidate, known: frame == hit.frame ? known : nil)
  }

  private mutating func reportsWithColon(_ group: VerbGroup, _ hit: FrameHit) -> Bool {
    group.form == .finite && syntax.has(group.verb, .coreReport)
  }

  /// `S said that X. "Q."`: the next sentence of the paragraph belongs to the same speaker.
  private mutating func followClause(_ candidate: Candidate, _ group: VerbGroup, high: Int) {
    guard let last = room.contents.last, syntax.has(group.verb, .carry), group.form == .finite,
      candidate.source != nil
    else { return }
    var end = last.end
    while end < high, syntax.mark(end) == PunctuationMark.stop || syntax.closesQuotation(end) { end += 1 }
    guard end >= high || end == Int(syntax.sentenceStart[Int(syntax.units[group.verb].sentence) + 1]) else {
      return
    }
    follow(candidate, from: end)
  }

  /// Adds a quotation behind a cue, with what belongs to it, to the content.
  private mutating func putQuotations(
    from mark: Int, high: Int, group: VerbGroup, subject: Subject?, low: Int
  ) {
    guard let range = syntax.quotation(at: mark) else { return }
    let end = syntax.contentEnd(
      from: mark, high: high, context: context(.quotation, group, subject, start: mark, low: low))
    room.contents.put(Span(range.lowerBound, max(end, range.upperBound)))
    absorb()
  }

  /// Adds the quotations that directly follow the last span of the content in the same paragraph.
  mutating func absorb() {
    while var last = room.contents.last, last.end < syntax.units.count, syntax.opensQuotation(last.end),
      syntax.block(last.end) == syntax.block(last.start), let range = syntax.quotation(at: last.end),
      !hasOwnTail(range)
    {
      last.end = range.upperBound
      room.contents.last = last
    }
  }

  /// True where a quotation ends in `, ? !` and a reporting clause follows it: it belongs to that one.
  mutating func hasOwnTail(_ range: Range<Int>) -> Bool {
    var last = range.upperBound - 2
    while last > range.lowerBound, syntax.mark(last) == 0, syntax.cls(last) == .punctuation { last -= 1 }
    let mark = syntax.mark(last)
    let behind = range.upperBound
    guard behind < syntax.units.count, syntax.block(behind) == syntax.block(range.lowerBound) else {
      return false
    }
    guard
      mark == PunctuationMark.comma || mark == PunctuationMark.question || mark == PunctuationMark.exclamation
        || syntax.isComma(behind)
    else { return false }
    let at = syntax.isComma(behind) ? behind + 1 : behind
    guard at < syntax.units.count else { return false }
    let high = syntax.high(at)
    if syntax.cls(at) == .verb { return true }
    if syntax.has(at, .according) { return true }
    guard let end = syntax.phraseRight(at, high: high) else { return false }
    return syntax.finiteAhead(
      syntax.appositionRight(end, high: high) + (syntax.isComma(end) ? 1 : 0), high: high) != nil
      || syntax.finiteAhead(end, high: high) != nil
  }
}

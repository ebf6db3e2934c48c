/// Quotations before their cue.
extension CandidateFinder {
  /// `"...," S said` and `"...," said S`.
  mutating func quotationFirst(
    _ group: VerbGroup, _ hit: FrameHit?, _ subject: Subject?, low: Int, high: Int
  ) -> Bool {
    guard !syntax.isQuoted(group.verb),
      group.form == .finite || group.form == .imperative || group.form == .participle
    else { return false }
    let frame = hit?.frame ?? .end
    if let subject, subject.isDirect, !subject.isRelative,
      let range = quotationLeft(of: subject.span.start, low: low)
    {
      guard endsOpen(range) || frame == .end || syntax.isComma(range.upperBound) else { return false }
      if frame == .that { return false }
      if frame == .clause || frame == .quotation || frame == .wh, isTitle(range, low: low) { return false }
      if frame == .clause || frame == .gap, !endsOpen(range) { return false }
      quoted(group, hit, source: subject.span, range: range, isInverted: false, low: low, high: high)
      return true
    }
    if subject == nil || group.start == low || !(subject?.isDirect ?? false),
      let range = quotationLeft(of: group.start, low: low),
      endsOpen(range) || syntax.isComma(range.upperBound),
      group.end < high, let right = syntax.subjectRight(group.end, high: high),
      !(syntax.cls(group.end) == .subjectPronoun && syntax.isFinite(right.end)), !syntax.has(group.end, .who)
    {
      let behind = syntax.frame(behind: right.end, verb: group.verb, high: high)
      quoted(group, behind, source: right, range: range, isInverted: true, low: low, high: high)
      return true
    }
    return false
  }

  /// The quotation that ends directly before `i`, a comma between allowed, in the same paragraph.
  private mutating func quotationLeft(of i: Int, low: Int) -> Range<Int>? {
    var mark = i - 1
    if syntax.isComma(mark) { mark -= 1 }
    if syntax.cls(mark) == .adverb { mark -= 1 }
    guard mark >= 0, mark == i - 1 || mark >= low || syntax.closesQuotation(mark),
      syntax.closesQuotation(mark),
      syntax.block(mark) == syntax.block(i)
    else { return nil }
    return syntax.quotation(at: mark)
  }

  /// `On the station's "This Week," Ms Lund said she`: the name of a programme or paper in a phrase that comes first.
  private mutating func isTitle(_ range: Range<Int>, low: Int) -> Bool {
    guard range.lowerBound > low, range.count <= Syntax.longestScareQuotation + 2,
      !(low..<range.lowerBound).contains(where: { syntax.isFinite($0) })
    else { return false }
    return switch syntax.cls(range.lowerBound - 1) {
    case .preposition, .determiner, .possessive, .possessiveS, .noun, .name: true
    default: false
    }
  }

  /// The quotation ends in `, ? ! -`: its sentence goes on behind it.
  private mutating func endsOpen(_ range: Range<Int>) -> Bool {
    var last = range.upperBound - 2
    while last > range.lowerBound, syntax.mark(last) == 0, syntax.cls(last) == .punctuation { last -= 1 }
    switch syntax.mark(last) {
    case PunctuationMark.comma, PunctuationMark.question, PunctuationMark.exclamation, PunctuationMark.dash:
      return true
    default: return false
    }
  }

  private mutating func quoted(
    _ group: VerbGroup, _ hit: FrameHit?, source: Span, range: Range<Int>, isInverted: Bool, low: Int,
    high: Int
  ) {
    var start = range.lowerBound
    let block = syntax.block(start)
    while start > 0, syntax.closesQuotation(start - 1), syntax.block(start - 1) == block,
      let before = syntax.quotation(at: start - 1)
    {
      start = before.lowerBound
    }
    var frame: Frame = isInverted ? .quotationVerbSubject : .quotationSubjectVerb
    let sentence = syntax.low(range.lowerBound)
    if start > sentence, start == range.lowerBound {
      var from = sentence
      if syntax.isColon(start - 1) || syntax.isDash(start - 1)
        || (from..<start).contains(where: { syntax.has($0, .coreReport) && syntax.isFinite($0) })
      {
        // An earlier clause has its own cue.
        from = start
      }
      // `But "X," he said`: the words before the mark belong to the content.
      if syntax.closesQuotation(from) { from += 1 }
      let isShort = start - from <= 1
      if from < start, !isShort || !isInverted { frame = .mixedSubjectVerb }
      start = from
    }
    room.contents.begin(Span(start, range.upperBound))
    var candidate = base(group, frame, source: source)
    candidate.form = .finite
    candidate.carries = true
    let end = isInverted ? max(group.end, source.end) : group.end
    if syntax.isComma(end), let verb = syntax.finiteAhead(end + 1, high: high), !syntax.has(verb, .coreReport)
    {
      // `"Full leave," the letter says, becomes available`: the quotation was the subject.
      let stop = syntax.contentEnd(
        from: end + 1, high: high,
        context: ContentContext(
          frame: .clause, form: .finite, isRelative: false, isFronted: false, isFree: false, start: end + 1))
      room.contents.put(Span(end + 1, stop))
    } else {
      followOn(candidate, from: end, hit: hit, low: low, high: high)
    }
    add(candidate)
  }

  /// The rest of an interrupted quotation: in the sentence, then in the sentences of the paragraph that begin
  /// with a mark.
  private mutating func followOn(
    _ candidate: Candidate, from end: Int, hit: FrameHit?, low: Int, high: Int
  ) {
    var at = end
    while at < high {
      if syntax.opensQuotation(at), let range = syntax.quotation(at: at) {
        let before = at - 1
        let joins =
          syntax.mark(before) != 0 && syntax.mark(before) != PunctuationMark.closing
          || syntax.cls(before) == .conjunction
          || syntax.cls(before) == .that
        if joins {
          room.contents.put(Span(range.lowerBound, range.upperBound))
        }
        at = range.upperBound
        continue
      }
      if at > end, syntax.cls(at) == .verb, syntax.has(at, .coreReport),
        !syntax.forms(at).isDisjoint(with: [.past, .thirdSingular, .ing])
      {
        break
      }
      at += 1
    }
    follow(candidate, from: max(high, at))
  }

  /// Adds to the content the sentences behind `end` that begin with a mark and belong to the same paragraph.
  mutating func follow(_ candidate: Candidate, from end: Int) {
    guard end > 0, end < syntax.units.count else { return }
    var at = end
    let block = syntax.block(candidate.head)
    while at < syntax.units.count, syntax.block(at) == block, syntax.opensQuotation(at),
      let range = syntax.quotation(at: at)
    {
      if hasOwnTail(range) { return }
      room.contents.put(Span(range.lowerBound, range.upperBound))
      // A quotation that ends its sentence hands on to the next sentence of the paragraph.
      var next = range.upperBound
      while next < syntax.units.count, syntax.mark(next) == PunctuationMark.stop { next += 1 }
      guard next < syntax.units.count, next == syntax.low(next) || syntax.opensQuotation(next) else { return }
      at = next
    }
  }
}

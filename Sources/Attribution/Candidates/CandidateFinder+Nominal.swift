extension CandidateFinder {
  /// "as reported by X": treated like "according to X".
  mutating func isAccording(_ i: Int) -> Bool {
    syntax.has(syntax.cls(i - 1) == .adverb ? i - 2 : i - 1, .asWord) && syntax.has(i + 1, .byWord)
      && syntax.forms(i).contains(.participle)
  }

  /// "according to X" before or behind its content.
  mutating func accordingTo(_ i: Int) {
    let high = syntax.high(i)
    let low = syntax.low(i)
    guard syntax.cls(i + 1) == .to || syntax.has(i + 1, .byWord), i + 2 < high else { return }
    let adverbs = syntax.cls(i - 1) == .adverb && syntax.has(i - 2, .asWord) ? 1 : 0
    let start = syntax.has(i - 1 - adverbs, .asWord) ? i - 1 - adverbs : i
    guard var end = syntax.phraseRight(i + 2, high: high) else { return }
    let cue = Span(start, i + 2)
    let opens =
      start == low || syntax.cls(start - 1) == .conjunction && start - 1 == low
      || syntax.cls(start - 1) == .that
      || syntax.isDash(start - 1) && syntax.isComma(end) || syntax.isColon(start - 1)
      || syntax.opensQuotation(start - 1)
      || syntax.isComma(start - 1) && syntax.cls(start - 2) == .that
    // "By then, according to X, Y": what stands before it is no clause.
    let goesOn =
      !opens && syntax.isComma(start - 1) && !(low..<start).contains { syntax.isFinite($0) }
    if opens || goesOn
      || (syntax.isComma(start - 1) && syntax.isComma(end) && syntax.cls(start - 2) == .conjunction)
    {
      if syntax.isComma(end), !syntax.clauseAhead(end + 1, high: high) {
        let wider = syntax.appositionRight(end, high: high)
        if wider > end { end = wider }
      } else if !syntax.isComma(end), let comma = commaAhead(end, high: high) {
        end = comma
        // "counsel for the inquiry, Jane Roe, "
        let wider = syntax.appositionRight(end, high: high)
        if !syntax.clauseAhead(end + 1, high: high), syntax.isComma(wider),
          syntax.clauseAhead(wider + 1, high: high)
        {
          end = wider
        }
      }
      let from = syntax.isComma(end) ? end + 1 : end
      let stop = syntax.contentEnd(
        from: from, high: high,
        context: ContentContext(
          frame: .clause, form: .finite, isRelative: false, isFronted: false, isFree: false, start: from))
      room.contents.begin(Span(goesOn ? low : from, goesOn ? start - 1 : stop))
      if goesOn { room.contents.put(Span(from, stop)) }
      add(
        Candidate(frame: .accordingInitial, form: .finite, cue: cue, head: i, source: Span(i + 2, end)))
      return
    }
    if syntax.isComma(end), let last = lastNameStart(i + 2, end), last,
      syntax.cls(end + 1) == .determiner || syntax.cls(end + 1) == .noun || syntax.cls(end + 1) == .adjective
        || syntax.has(end + 1, .who)
    {
      let wider = syntax.appositionRight(end, high: high)
      if wider > end { end = wider }
    }
    let comma = syntax.isComma(start - 1) || syntax.isDash(start - 1) ? start - 1 : start
    var from = low
    if syntax.closesQuotation(comma - 1), let range = syntax.quotation(at: comma - 1) {
      from = min(range.lowerBound, low)
    }
    room.contents.begin(Span(from, comma))
    if end < high, syntax.isComma(end), syntax.cls(end + 1) != .conjunction,
      syntax.cls(end + 1) != .subordinator,
      !syntax.has(end + 1, .who), !(syntax.cls(end + 1) == .verb && syntax.forms(end + 1) == .ing)
    {
      room.contents.put(Span(end + 1, sentenceEnd(high)))
    }
    add(Candidate(frame: .accordingFinal, form: .finite, cue: cue, head: i, source: Span(i + 2, end)))
  }

  private mutating func lastNameStart(_ start: Int, _ end: Int) -> Bool? {
    guard start < end else { return nil }
    for unit in start..<end where syntax.cls(unit) == .name { return true }
    return false
  }

  private mutating func commaAhead(_ i: Int, high: Int) -> Int? {
    var at = i
    while at < high, at - i <= Syntax.longestInsertion {
      if syntax.isComma(at) { return at }
      if syntax.cls(at) == .quotationMark { return nil }
      at += 1
    }
    return nil
  }

  /// "In his words, C", "C, in the words of X", "in X's view": `i` is a preposition.
  mutating func words(_ i: Int) {
    guard syntax.has(i, .adjunctPreposition) else { return }
    let high = syntax.high(i)
    let low = syntax.low(i)
    guard i == low || syntax.isComma(i - 1) || syntax.cls(i - 1) == .conjunction || syntax.cls(i - 1) == .that
    else { return }
    guard let end = syntax.basePhraseRight(i + 1, high: high), syntax.has(end - 1, .wordsNoun) else { return }
    var source: Span?
    var stop = end
    if syntax.cls(i + 1) == .possessive {
      source = Span(i + 1, i + 2)
    } else if let clitic = (i + 1..<end).last(where: { syntax.cls($0) == .possessiveS }) {
      source = Span(i + 1, clitic)
    } else if syntax.has(end, .ofWord), let of = syntax.subjectRight(end + 1, high: high) {
      source = of
      stop = of.end
    }
    guard let source, !source.isEmpty else { return }
    let cue = Span(i, end)
    if i == low || syntax.cls(i - 1) == .conjunction || syntax.cls(i - 1) == .that {
      guard syntax.isComma(stop) || syntax.clauseAhead(stop, high: high) || syntax.isColon(stop) else {
        return
      }
      let from = syntax.isComma(stop) || syntax.isColon(stop) ? stop + 1 : stop
      room.contents.begin(Span(from, sentenceEnd(high)))
      var candidate = Candidate(frame: .words, form: .finite, cue: cue, head: end - 1, source: source)
      candidate.carries = true
      follow(candidate, from: high)
      add(candidate)
    } else if syntax.isComma(stop) || stop >= high || syntax.mark(stop) == PunctuationMark.stop {
      room.contents.begin(Span(low, i - 1))
      if syntax.isComma(stop) { room.contents.put(Span(stop + 1, sentenceEnd(high))) }
      add(Candidate(frame: .words, form: .finite, cue: cue, head: end - 1, source: source))
    }
  }

  /// "X's claim that", "made a statement about": a noun with its complement.
  mutating func noun(_ i: Int) {
    guard
      syntax.has(i, .markedCue)
        || syntax.units[i].entry.flags.contains(.cue)
          && cues.word(of: syntax.units[i]).kinds.contains(.noun)
    else { return }
    let high = syntax.high(i)
    let low = syntax.low(i)
    if pointer(i, low: low, high: high) || message(i, low: low, high: high) { return }
    // "Her view is that", "the view of the council is that": the verb belongs to the cue.
    var holder: Span?
    var end = i + 1
    if syntax.has(i + 1, .ofWord), let stop = syntax.phraseRight(i + 2, high: high),
      syntax.has(stop, .finiteBe), syntax.cls(stop + 1) == .that
    {
      holder = Span(i + 2, stop)
      end = stop + 1
    } else if syntax.has(i + 1, .finiteBe), syntax.cls(i + 2) == .that {
      end = i + 2
    }
    guard end < high, mayOpenContent(end),
      let hit = syntax.frame(behind: end, verb: i, high: high)
    else { return }
    switch hit.frame {
    case .that, .wh, .to, .preposition, .clause: break
    default: return
    }
    if hit.frame == .clause, hit.content != i + 1 { return }
    if end > i + 1, hit.frame != .that { return }
    guard let worth = worth(hit, noun: i, high: high) else { return }
    guard let start = syntax.basePhraseLeft(i, low: low) else { return }
    var source: Span?
    var cue = Span(i, end)
    var form: VerbGroup.Form = .noun
    if let clitic = (start..<i).last(where: { syntax.cls($0) == .possessiveS }), clitic > start {
      source = Span(start, clitic)
      form = .possessed
      cue = Span(clitic + 1, end)
      if syntax.isComma(clitic - 1) { source = nil }
    } else if syntax.cls(start) == .possessiveS, syntax.isComma(start - 1) || syntax.cls(start - 1) == .name {
      // "Director of the bureau, Jane Roe's, decision"
      source = syntax.phraseLeft(start - 1, low: low)
      form = .possessed
    } else if syntax.cls(start) == .possessive {
      source = Span(start, start + 1)
      form = .possessed
      cue = Span(start + 1, end)
    }
    if let holder {
      source = holder
      cue = Span(i, i + 1)
      form = .possessed
    }
    if end > i + 1 {
      guard source != nil, syntax.beginsClause(start, low: low) else { return }
      form = .predicate
    }
    if source == nil, syntax.isComma(start - 1), syntax.cls(start - 2) == .possessiveS, start - 3 >= low,
      let holder = syntax.basePhraseLeft(start - 3, low: low)
    {
      // "the director, Jane Roe's, claim that"
      source = Span(holder, start - 2)
      form = .possessed
    }
    let ownPronoun = syntax.cls(start) == .possessive
    if source == nil || ownPronoun, start - 1 >= low, syntax.cls(start - 1) == .verb,
      syntax.has(start - 1, .lightVerb)
    {
      let group = syntax.verbGroup(start - 1)
      if !group.isPassive, let subject = syntax.subject(of: group) {
        source = subject.span
        cue = Span(group.start, i + 1)
        form = .possessed
      }
    }
    let context = ContentContext(
      frame: hit.frame, form: form, isRelative: hit.frame != .that && hit.frame != .clause, isFronted: false,
      isFree: false, start: hit.content)
    let stop = syntax.contentEnd(from: hit.from, high: high, context: context)
    // A clause that is the predicate has no other verb behind it.
    room.contents.begin(Span(hit.content, end > i + 1 ? stop : nominalEnd(hit, stop, high: high)))
    add(
      Candidate(
        frame: hit.frame, preposition: hit.preposition, form: form, cue: cue, head: i, source: source),
      known: worth
        + (form == .possessed ? cues.possessorPoints : form == .predicate ? cues.predicatePoints : 0))
  }

  /// What a noun without a possessor is worth in a frame; nil where it stays under the dial with a possessor, too.
  private mutating func worth(_ hit: FrameHit, noun i: Int, high: Int) -> Int? {
    let use = CueUse(frame: hit.frame, preposition: hit.preposition, form: .noun)
    let points = cues.points(of: use, at: syntax.units[i])
    let known = points + quotedPoints(i) + cues.formPoints(syntax.units[i].forms) + cues.mostBySource
    let byPossessor = max(0, cues.possessorPoints, cues.predicatePoints)
    let most = known + byPossessor + cues.mostByCircumstances(isPhrase: hit.frame.isPhrase)
    return most >= bar && most - lost(by: hit, i, high: high) >= bar ? points : nil
  }

  /// "He made the statement during an interview with X": the circumstances of words quoted elsewhere.
  private mutating func pointer(_ i: Int, low: Int, high: Int) -> Bool {
    guard let start = syntax.basePhraseLeft(i, low: low), start - 1 >= low, start < i,
      syntax.cls(start) == .possessive
        || (syntax.cls(start) == .determiner && syntax.isDefiniteArticle(start)),
      syntax.cls(start - 1) == .verb, syntax.has(start - 1, .lightVerb),
      syntax.has(i + 1, .adjunctPreposition),
      let end = syntax.basePhraseRight(i + 2, high: high), syntax.has(end - 1, .manner),
      syntax.cls(end) == .preposition, let outlet = syntax.basePhraseRight(end + 1, high: high),
      syntax.cls(outlet - 1) == .name
    else { return false }
    let group = syntax.verbGroup(start - 1)
    guard !group.isPassive, let subject = syntax.subject(of: group) else { return false }
    room.contents.begin(Span(start, i + 1))
    add(
      Candidate(
        frame: .words, form: .finite, cue: Span(i + 1, outlet), head: end - 1, source: subject.span))
    return true
  }

  /// A clause that complements a subject ends before the main verb: "the claim that X did Y is wrong".
  private mutating func nominalEnd(_ hit: FrameHit, _ end: Int, high: Int) -> Int {
    var owed = hit.frame == .that || hit.frame == .clause || hit.frame == .wh ? 1 : 0
    var at = hit.from
    var lastWasAuxiliary = false
    while at < end {
      if syntax.opensQuotation(at), let range = syntax.quotation(at: at) {
        at = range.upperBound; lastWasAuxiliary = false; continue
      }
      if syntax.isComma(at), owed == 0 {
        if syntax.isFinite(at + 1) || (syntax.cls(at + 1) == .verb && syntax.forms(at + 1) == .ing) {
          return at
        }
      }
      switch syntax.cls(at) {
      case .that, .subordinator, .wh: owed += 1
      case .subjectPronoun: if owed == 0 || syntax.has(at, .who) { owed += 1 }
      case .conjunction: if owed == 0 { owed += syntax.isFinite(at + 1) ? 1 : 0 }
      default: break
      }
      if syntax.isFinite(at) {
        if !lastWasAuxiliary {
          let isSure =
            syntax.cls(at) != .verb || !syntax.forms(at).contains(.participle)
            || syntax.forms(at).contains(.thirdSingular)
          if owed == 0, isSure { return at }
          if owed > 0 { owed -= 1 }
        }
        lastWasAuxiliary = syntax.cls(at) != .verb
      } else if syntax.cls(at) != .adverb {
        lastWasAuxiliary = false
      }
      at += 1
    }
    return end
  }

  /// False for a unit behind a noun at which none of the frames that nouns take can begin.
  private mutating func mayOpenContent(_ i: Int) -> Bool {
    switch syntax.cls(i) {
    case .quotationMark, .be, .have, .modal, .auxiliaryDo, .possessiveS: false
    case .punctuation: syntax.isComma(i)
    case .verb: syntax.forms(i) == .ing
    default: true
    }
  }

  /// "X is confident that", "X is aware of".
  mutating func adjective(_ i: Int) {
    guard syntax.units[i].entry.flags.contains(.cue),
      cues.word(of: syntax.units[i]).kinds.contains(.adjective)
    else { return }
    let high = syntax.high(i)
    let low = syntax.low(i)
    guard i > low, i + 1 < high else { return }
    var at = i - 1
    while at > low, syntax.cls(at) == .adverb { at -= 1 }
    guard syntax.cls(at) == .be || syntax.cls(at) == .possessiveS,
      let hit = syntax.frame(behind: i + 1, verb: i, high: high)
    else { return }
    switch hit.frame {
    case .that, .wh, .clause, .preposition, .to: break
    default: return
    }
    var start = at
    while start > low {
      switch syntax.cls(start - 1) {
      case .modal, .have, .be, .adverb: start -= 1; continue
      default: break
      }
      break
    }
    guard let subject = syntax.directSubject(before: start, low: low) else { return }
    if subject.span.count == 1, syntax.cls(subject.span.start) == .neutralPronoun { return }
    let group = VerbGroup(
      start: start, verb: i, end: i + 1, particle: 0, form: .adjective, isPassive: false, isNegated: false,
      hasModal: false, to: nil)
    let end = syntax.contentEnd(
      from: hit.from, high: high, context: context(hit.frame, group, subject, start: hit.content, low: low))
    room.contents.begin(Span(hit.content, end))
    var candidate = base(group, hit.frame, source: subject.span)
    candidate.preposition = hit.preposition
    add(candidate)
  }
}

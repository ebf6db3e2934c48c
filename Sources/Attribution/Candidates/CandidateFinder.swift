/// Finds every possible attribution of a text; deciding is left to the cue table and to the choice.
struct CandidateFinder {
  let syntax: Syntax
  let words: WordTable
  let cues: CueTable
  private(set) var candidates: [Candidate] = []
  /// Paragraphs begin with the names of speakers in capitals and a colon.
  let isTranscript: Bool
  /// Points a candidate must be able to reach to be looked at closely.
  private var least = Int.min
  /// The most that conditions can add to a cue with a clause and with a phrase, the kind of its source left out.
  private let mostByClause: Int
  private let mostByPhrase: Int
  /// The most that the kind of its source can add.
  private let mostBySource: Int
  /// The unit met last that a content before its cue needs: a quotation mark, a comma or dash, "as"; -1 for none.
  private var lastQuotationMark = -1
  private var lastComma = -1
  private var lastAs = -1
  /// The last preposition that lifts, or "as", of the sentence asked about last; at or before the asking unit for none.
  private var lastLift = -1
  private var liftSentence: Int32 = -1

  /// Prepares the search.
  init(syntax: Syntax, words: WordTable, cues: CueTable) {
    self.syntax = syntax
    self.words = words
    self.cues = cues
    isTranscript = CandidateFinder.isTranscript(syntax)
    mostByClause = cues.points.conditionBoundWithoutSource(isPhrase: false)
    mostByPhrase = cues.points.conditionBoundWithoutSource(isPhrase: true)
    mostBySource = cues.points.conditionBound(isPhrase: false) - mostByClause
  }

  /// All candidates whose estimated reliability reaches `least`, in order of their heads.
  mutating func run(least: Int) -> [Candidate] {
    self.least = least
    for i in syntax.units.indices {
      switch syntax.units[i].wordClass {
      case .verb:
        if syntax.has(i, .according) || isAccording(i) { accordingTo(i) } else { verb(i) }
      case .adjective: adjective(i)
      case .noun: noun(i)
      case .quotationMark: lastQuotationMark = i
      case .punctuation:
        switch syntax.units[i].mark {
        case PunctuationMark.comma: lastComma = i
        case PunctuationMark.colon: colon(i)
        case PunctuationMark.dash:
          dash(i)
          lastComma = i
        default: break
        }
      case .preposition: words(i)
      default: break
      }
      if syntax.units[i].traits.has(.asWord) { lastAs = i }
    }
    return candidates
  }

  /// Adds a candidate if it has content and reaches the dial; `known` are the points of its cue and frame where they are
  /// known.
  mutating func add(_ candidate: consuming Candidate, known: Int? = nil) {
    if candidate.content.contains(where: \.isEmpty) { candidate.content.removeAll { $0.isEmpty } }
    guard !candidate.content.isEmpty, !candidate.cue.isEmpty else { return }
    candidate.sourceType = syntax.sourceType(candidate.source)
    candidate.value = cues.value(of: candidate, in: syntax, known: known)
    if candidate.value >= least { candidates.append(candidate) }
  }

  /// False where no condition can lift a cue in this frame over the dial.
  func isHopeful(_ group: VerbGroup, _ frame: Frame, preposition: UInt32 = 0) -> Bool {
    let use = CueUse(group, frame, preposition: preposition)
    return cues.points(of: use, at: syntax.units[group.verb]) + cues.points.mostConditions >= least
  }

  /// False where a cue stays under the dial under the conditions that can hold together; `known` are the points of those
  /// that do hold. Never false for a candidate that `add` would keep.
  func mayReach(_ use: CueUse, at head: Int, known: Int) -> Bool {
    cues.points(of: use, at: syntax.units[head]) + known + mostBySource
      + (use.frame.isPhrase ? mostByPhrase : mostByClause) >= least
  }

  /// Points that a cue loses where it stands inside a quotation.
  func quotedPoints(_ head: Int) -> Int { syntax.isQuoted(head) ? cues.points.of(.quoted) : 0 }

  // MARK: verbs

  private mutating func verb(_ i: Int) {
    let isMarked = syntax.has(i, .markedCue)
    let word = cues.word(of: syntax.units[i])
    var known = quotedPoints(i)
    guard
      isMarked || reaches(word.clause, known) || reaches(word.plain, known)
        || reaches(word.phrase, known) && lift(behind: i)
    else { return }
    var group = syntax.verbGroup(i)
    if group.isNegated { known += cues.points.of(.negated) }
    if group.hasModal { known += cues.points.of(.modal) }
    guard isMarked || reaches(word.clause, known) || reaches(word.phrase, known) else { return }
    let high = syntax.high(i)
    let low = syntax.low(i)
    // A particle that opens the content is a preposition: "spoke on the vote".
    if group.particle != 0, group.end < high,
      !cues.knows(particle: group.particle, of: syntax.units[i])
    {
      group.end = i + 1
      group.particle = 0
    }
    var hit = syntax.frame(behind: group.end, verb: i, high: high)
    if hit?.frame == .clause, !isHopeful(group, .clause),
      let other = syntax.objectHit(behind: group.end, verb: i, high: high),
      isHopeful(group, other.frame, preposition: other.preposition)
    {
      hit = other
    }
    if group.isPassive {
      guard mayReachAsPassive(group, hit, known: known) else { return }
      passive(group, hit, syntax.subject(of: group), low: low, high: high)
      return
    }
    // What the cue is worth where its content follows; nil where none does that may reach the dial.
    var worth: Int?
    if let hit { worth = self.worth(hit, group, low, known: known) }
    let isWorth = isMarked || reaches(word.clause, known)
    guard worth != nil || isWorth else { return }
    // What stands before the cue is asked for though it stay under the dial where something behind it may not:
    // a cue has one content.
    let mayPrecede = self.mayPrecede(group, low: low, high: high)
    guard worth != nil || mayPrecede else { return }
    let subject = syntax.subject(of: group)
    if mayPrecede {
      if quotationFirst(group, hit, subject, low: low, high: high) { return }
      if asClause(group, hit, subject, low: low, high: high) { return }
      if clauseFirst(group, hit, subject, low: low, high: high) { return }
    }
    guard let worth, let hit else { return }
    if syntax.has(i, .seem) {
      seem(group, hit, subject, high: high)
    } else {
      let most = worth + known + (hit.frame.isPhrase ? mostByPhrase : mostByClause)
      guard mayOpen(group, low) || most + sourcePoints(group, subject) >= least else { return }
      behind(group, hit, subject, low: low, high: high, known: worth)
    }
  }

  /// The points of the cue where its content follows in a frame; nil where it cannot reach the dial.
  private func worth(_ hit: FrameHit, _ group: VerbGroup, _ low: Int, known: Int) -> Int? {
    guard hit.frame != .end else { return nil }
    let use = CueUse(group, hit.frame, preposition: hit.preposition)
    let points = cues.points(of: use, at: syntax.units[group.verb])
    let most = points + known + mostBySource + (hit.frame.isPhrase ? mostByPhrase : mostByClause)
    return most >= least || syntax.has(group.verb, .seem) || mayOpen(group, low) ? points : nil
  }

  /// What the kind of source of content behind a cue adds.
  private func sourcePoints(_ group: VerbGroup, _ subject: Subject?) -> Int {
    let source = group.form == .imperative ? nil : subject?.span
    return cues.points.of(CueCondition.source(syntax.sourceType(source)))
  }

  /// True where a passive may reach the dial by its frame or by an agent.
  private func mayReachAsPassive(_ group: VerbGroup, _ hit: FrameHit?, known: Int) -> Bool {
    if let hit, hit.frame != .end,
      mayReach(CueUse(group, hit.frame, preposition: hit.preposition), at: group.verb, known: known)
    {
      return true
    }
    guard syntax.has(group.end, .byWord) else { return false }
    let agent = CueUse(group, .preposition, preposition: syntax.units[group.end].word)
    return mayReach(agent, at: group.verb, known: known)
  }

  /// False where a bound of a word stays under the dial, `known` points added.
  @inline(__always)
  private func reaches(_ bound: Int16, _ known: Int) -> Bool {
    bound == Int16.max || Int(bound) + known >= least
  }

  /// True where a preposition that lifts or "as" follows in the sentence; remembers the last one of a sentence.
  private mutating func lift(behind i: Int) -> Bool {
    let sentence = syntax.units[i].sentence
    if sentence != liftSentence {
      liftSentence = sentence
      lastLift = Int(syntax.sentenceStart[Int(sentence) + 1]) - 1
      while lastLift > i, !isLift(syntax.units[lastLift]) { lastLift -= 1 }
    }
    return lastLift > i
  }

  private func isLift(_ unit: Unit) -> Bool {
    unit.traits.has(.asWord)
      || unit.entry.flags.contains(.cue) && cues.word(of: unit).kinds.contains(.lift)
  }

  /// False where a content that ends before its cue cannot be: it needs a quotation mark before it in its block, or a
  /// finite verb with "as" or a comma before it in its sentence.
  private func mayPrecede(_ group: VerbGroup, low: Int, high: Int) -> Bool {
    guard group.form == .finite || group.form == .imperative else { return false }
    if lastQuotationMark >= 0, syntax.block(lastQuotationMark) == syntax.block(group.verb) { return true }
    guard group.form == .finite else { return false }
    if lastAs >= low { return true }
    guard lastComma >= low else { return false }
    // `C, said S`, or `C, S said`, where the clause ends behind the verb or its hearer.
    return group.start > low && (syntax.isComma(group.start - 1) || syntax.isDash(group.start - 1))
      || syntax.has(group.verb, .tell) || isEnd(group.end, high: high)
      || isEnd(syntax.skipAdjuncts(group.end, high: high), high: high)
  }

  /// "Said X, 'Q'": a past form at the sentence start may take another frame.
  private func mayOpen(_ group: VerbGroup, _ low: Int) -> Bool {
    group.start == low && syntax.forms(group.verb).contains(.past)
  }

  func base(_ group: VerbGroup, _ frame: Frame, source: Span?, content: [Span]) -> Candidate {
    Candidate(
      frame: frame, form: group.form, cue: Span(group.start, group.end), head: group.verb,
      particle: group.particle, isPassive: group.isPassive, isNegated: group.isNegated,
      hasModal: group.hasModal,
      source: source, content: content)
  }

  func context(_ frame: Frame, _ group: VerbGroup, _ subject: Subject?, start: Int, low: Int)
    -> ContentContext
  {
    var isFronted = false
    // "Asked whether he would go, the minister said": a participle at the sentence start has no subject of its own.
    let isParticipial = subject == nil && syntax.forms(group.verb).contains(.participle)
    if group.form == .ing || group.form == .participle || isParticipial, group.start == low {
      isFronted = true
    }
    if let subject, subject.isDirect, subject.span.start > low,
      syntax.cls(subject.span.start - 1) == .subordinator || syntax.has(subject.span.start - 1, .asWord),
      subject.span.start - 1 == low || syntax.beginsClause(subject.span.start - 1, low: low)
    {
      isFronted = true
    }
    let isParticiple = group.form == .participle
    let relativeBehindComma = subject.map { $0.isRelative } ?? false
    return ContentContext(
      frame: frame, form: group.form, isRelative: relativeBehindComma || isParticiple, isFronted: isFronted,
      isFree: isFree(group, subject, low: low), start: start)
  }

  /// "what he called X"
  private func isFree(_ group: VerbGroup, _ subject: Subject?, low: Int) -> Bool {
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
    var content: [Span] = []
    if frame == .quotation || frame == .objectQuotation && hit.content == hit.from {
      content = quotationRun(from: hit.content, high: high, group: group, subject: subject, low: low)
      if frame == .quotation, let first = content.first, let range = syntax.quotation(at: hit.content),
        first.end > range.upperBound, first.start == range.lowerBound
      {
        // mixed: the quotation is only the first words of the content
      }
    } else {
      let end = syntax.contentEnd(
        from: hit.from, high: high, context: context(frame, group, subject, start: hit.content, low: low))
      content = [Span(hit.content, end)]
    }
    if frame == .gap, let subject, subject.span.start > low, syntax.has(subject.span.start - 1, .relative) {
      content.insert(Span(subject.span.start - 1, subject.span.start), at: 0)
    }
    // "Said X, 'Q'": an inverted subject behind a verb that opens the sentence.
    if source == nil, group.start == low, group.form != .ing, syntax.forms(group.verb).contains(.past),
      let right = syntax.subjectRight(group.end, high: high)
    {
      let at = right.end
      if syntax.isComma(at) || syntax.isColon(at), syntax.opensQuotation(at + 1) {
        source = right
        frame = .quotation
        content = quotationRun(from: at + 1, high: high, group: group, subject: nil, low: low)
      }
    }
    var candidate = base(group, frame, source: source, content: content)
    candidate.preposition = hit.preposition
    if hit.frame == .objectThat || hit.frame == .objectClause || hit.frame == .objectWh,
      let object = hit.object
    {
      candidate.cue = Span(group.start, max(group.end, hit.object.map { _ in group.end } ?? group.end))
      _ = object
    }
    candidate.carries = syntax.has(group.verb, .carry)
    followClause(&candidate, group, high: high)
    add(candidate, known: frame == hit.frame ? known : nil)
  }

  private func reportsWithColon(_ group: VerbGroup, _ hit: FrameHit) -> Bool {
    group.form == .finite && syntax.has(group.verb, .coreReport)
  }

  /// `S said that X. "Q."`: the next sentence of the paragraph belongs to the same speaker.
  private func followClause(_ candidate: inout Candidate, _ group: VerbGroup, high: Int) {
    guard let last = candidate.content.last, syntax.has(group.verb, .carry), group.form == .finite,
      candidate.source != nil
    else { return }
    var end = last.end
    while end < high, syntax.mark(end) == PunctuationMark.stop || syntax.closesQuotation(end) { end += 1 }
    guard end >= high || end == Int(syntax.sentenceStart[Int(syntax.units[group.verb].sentence) + 1]) else {
      return
    }
    follow(&candidate, from: end)
  }

  /// A quotation behind a cue, with what belongs to it.
  private func quotationRun(
    from mark: Int, high: Int, group: VerbGroup, subject: Subject?, low: Int
  ) -> [Span] {
    guard let range = syntax.quotation(at: mark) else { return [] }
    let end = syntax.contentEnd(
      from: mark, high: high, context: context(.quotation, group, subject, start: mark, low: low))
    var spans = [Span(range.lowerBound, max(end, range.upperBound))]
    absorb(&spans)
    return spans
  }

  /// Adds the quotations that directly follow the last span in the same paragraph.
  func absorb(_ spans: inout [Span]) {
    while let last = spans.last, last.end < syntax.units.count, syntax.opensQuotation(last.end),
      syntax.block(last.end) == syntax.block(last.start), let range = syntax.quotation(at: last.end),
      !hasOwnTail(range)
    {
      spans[spans.count - 1].end = range.upperBound
    }
  }

  /// True where a quotation ends in `, ? !` and a reporting clause follows it: it belongs to that one.
  func hasOwnTail(_ range: Range<Int>) -> Bool {
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

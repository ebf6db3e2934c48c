extension CandidateFinder {
  /// "Y is accused of Z", "Y was praised by X", "X is expected to".
  mutating func passive(_ group: VerbGroup, _ hit: FrameHit?, _ subject: Subject?, low: Int, high: Int) {
    var source: Span?
    var end = group.end
    var frame = hit?.frame ?? .end
    var hit = hit
    if syntax.has(group.end, .byWord), let agent = syntax.subjectRight(group.end + 1, high: high) {
      source = agent
      frame = .preposition
      end = agent.end
      hit = FrameHit(frame: .preposition, preposition: syntax.units[group.end].word, content: end, from: end)
    }
    if source == nil, let behind = hit, behind.frame == .preposition,
      let stop = quotedEnd(behind.content) ?? syntax.basePhraseRight(behind.content, high: high),
      syntax.has(stop, .byWord),
      let agent = syntax.subjectRight(stop + 1, high: high), canAct(agent)
    {
      // "was accused of Z by X", `was dismissed as "a sham" by X`
      room.contents.begin()
      if let subject { room.contents.put(subject.span) }
      room.contents.put(Span(behind.content, stop))
      var candidate = base(group, .preposition, source: agent)
      candidate.preposition = behind.preposition
      candidate.isPassive = true
      add(candidate)
      return
    }
    // "was quoted as saying that": who is quoted says it.
    if syntax.has(end, .asWord), syntax.has(end + 1, .coreReport), syntax.forms(end + 1).contains(.ing) {
      return
    }
    room.contents.begin()
    if let subject {
      let isEmptySubject =
        subject.span.count == 1 && syntax.cls(subject.span.start) == .neutralPronoun && source == nil
      // "The jury was told that": the hearer is no part of what was told.
      let isHearer =
        syntax.has(group.verb, .tell)
        && (source == nil ? hit?.frame.isPhrase == false : tellsClause(end, group, high: high))
      if !isEmptySubject, !isHearer { room.contents.put(subject.span) }
    }
    if source == nil {
      guard let hit, hit.frame != .end else { return }
      let stop = syntax.contentEnd(
        from: hit.from, high: high, context: context(hit.frame, group, subject, start: hit.content, low: low))
      room.contents.put(Span(hit.content, stop))
    } else if end < high {
      // "was accused by X of Y"
      if let behind = syntax.frame(behind: end, verb: group.verb, high: high),
        behind.frame == .preposition && !syntax.isDatedAdjunct(end, high: high) || behind.frame == .to
          || behind.frame == .ing || behind.frame == .that || behind.frame == .wh
          || behind.frame == .clause && syntax.has(group.verb, .tell),
        behind.content - end <= 1
      {
        if syntax.has(group.verb, .tell) || syntax.has(group.verb, .ofTaker) {
          frame = behind.frame
          hit = behind
        }
        let stop = syntax.contentEnd(
          from: behind.from, high: high,
          context: context(behind.frame, group, subject, start: behind.content, low: low))
        room.contents.put(Span(behind.content, stop))
      }
    }
    var candidate = base(group, frame, source: source)
    candidate.preposition = hit?.preposition ?? 0
    candidate.isPassive = true
    add(candidate)
  }

  /// "told by X that": a clause behind the agent.
  private mutating func tellsClause(_ end: Int, _ group: VerbGroup, high: Int) -> Bool {
    guard end < high, let behind = syntax.frame(behind: end, verb: group.verb, high: high) else {
      return false
    }
    return behind.frame == .that || behind.frame == .wh || behind.frame == .clause
  }

  /// The end of a quotation that begins at a unit, or nil.
  private mutating func quotedEnd(_ i: Int) -> Int? {
    syntax.opensQuotation(i) ? syntax.quotation(at: i)?.upperBound : nil
  }

  /// A name, a pronoun or a noun that can speak: not the means in "accused of fraud by omission".
  private mutating func canAct(_ agent: Span) -> Bool {
    let profile = syntax.profile(agent, model: model)
    return switch profile.shape {
    case .name, .personal, .plural: true
    case .commonNoun: profile.head != nil && profile.head != .thing
    case .first, .thing, .relative: false
    }
  }

  /// "X seems to know": no source, subject and complement are the content.
  mutating func seem(_ group: VerbGroup, _ hit: FrameHit, _ subject: Subject?, high: Int) {
    let end = syntax.contentEnd(
      from: hit.from, high: high,
      context: context(hit.frame, group, subject, start: hit.content, low: syntax.low(group.verb)))
    room.contents.begin()
    if let subject, !(subject.span.count == 1 && syntax.cls(subject.span.start) == .neutralPronoun) {
      room.contents.put(subject.span)
    }
    room.contents.put(Span(hit.content, end))
    var candidate = base(group, hit.frame, source: nil)
    candidate.preposition = hit.preposition
    add(candidate)
  }
}

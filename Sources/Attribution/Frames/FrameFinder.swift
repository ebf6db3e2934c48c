extension Syntax {
  /// Units between a cue and a colon or comma with a quotation behind it.
  static let longestReach = 12
  /// Units of an insertion between commas or dashes before "that".
  static let longestCommaInsertion = 12

  /// The frame behind a cue that ends at `end`; `end` frame where nothing fits.
  func frame(behind end: Int, verb: Int, high: Int) -> FrameHit? {
    let skipped = skipAdjuncts(end, high: high)
    if skipped == end { return frameAt(end, verb: verb, high: high) }
    // "wrote in a letter that was made public": the clause is the letter's.
    let isRelative =
      cls(skipped) == .that && isFinite(skipped + 1) && cls(skipped - 1) == .noun
      && !has(skipped - 1, .calendar)
    if !isRelative, let hit = frameAt(skipped, verb: verb, high: high), !hit.frame.isPhrase,
      hit.frame != .end
    {
      return hit
    }
    return frameAt(end, verb: verb, high: high) ?? frameAt(skipped, verb: verb, high: high)
  }

  private func frameAt(_ i: Int, verb: Int, high: Int) -> FrameHit? {
    guard i < high else { return FrameHit(frame: .end, content: i, from: i) }
    let phrase = opensPhrase(i) ? basePhraseRight(i, high: high) : nil
    if let hit = clausal(i, verb: verb, high: high, phrase: phrase) { return hit }
    switch cls(i) {
    case .punctuation:
      if isComma(i) || isDash(i), let that = that(behindInsertion: i, high: high) {
        return FrameHit(frame: .that, content: that, from: that + 1)
      }
      return FrameHit(frame: .end, content: i, from: i)
    case .quotationMark: return FrameHit(frame: .end, content: i, from: i)
    case .to:
      if opensInfinitive(i) || (cls(i + 1) == .adverb && cls(i + 2) == .verb) {
        return FrameHit(frame: .to, content: i, from: i + 1)
      }
      return FrameHit(frame: .preposition, preposition: units[i].word, content: i + 1, from: i + 1)
    case .preposition, .subordinator:
      guard cls(i) == .preposition || has(i, .objectPreposition) || has(i, .attach) else { return nil }
      guard i + 1 < high, cls(i + 1) != .punctuation else {
        return FrameHit(frame: .end, content: i, from: i)
      }
      // "at least three deaths"
      if cls(i + 2) == .number, cls(i + 1) == .adjective || cls(i + 1) == .adverb,
        let end = basePhraseRight(i + 2, high: high)
      {
        return objectFrame(i, end, verb: verb, high: high)
      }
      return FrameHit(frame: .preposition, preposition: units[i].word, content: i + 1, from: i + 1)
    case .verb where forms(i) == .ing:
      return FrameHit(frame: .ing, content: i, from: i + 1)
    case .adjective where !(cls(i + 1) == .noun || cls(i + 1) == .name || cls(i + 1) == .adjective):
      return FrameHit(frame: .adjective, content: i, from: i + 1)
    default: break
    }
    guard let end = opensPhrase(i) ? phrase : basePhraseRight(i, high: high) else {
      if cls(i) == .adjective || cls(i) == .adverb || (cls(i) == .verb && has(verb, .seem)) {
        return FrameHit(frame: .adjective, content: i, from: i + 1)
      }
      return nil
    }
    return objectFrame(i, end, verb: verb, high: high)
  }

  /// Units of a subject in front of the quotation that goes on with its verb.
  private static let longestQuotedSubject = 6

  /// `the firm's latest "move cannot be left without an answer"`: a phrase that goes on in a quotation with a verb.
  private func opensQuotedClause(_ i: Int) -> Bool {
    for at in i..<i + Syntax.longestQuotedSubject {
      switch cls(at) {
      case .determiner, .possessive, .possessiveS, .adjective, .noun, .name, .number: continue
      case .quotationMark:
        guard at > i, let range = quotation(at: at), range.lowerBound == at,
          range.count > Syntax.longestScareQuotation + 2
        else { return false }
        return range.contains { isFinite($0) }
      default: return false
      }
    }
    return false
  }

  /// True for a "to" with a verb behind it, in quotation marks or not: `vowed to "build"`.
  private func opensInfinitive(_ to: Int) -> Bool {
    let verb = opensQuotation(to + 1) ? to + 2 : to + 1
    switch cls(verb) {
    case .verb, .be, .have, .auxiliaryDo: return true
    default: return false
    }
  }

  /// True for the common first words of noun phrases: their end is looked for once.
  private func opensPhrase(_ i: Int) -> Bool {
    switch cls(i) {
    case .determiner, .possessive, .adjective, .noun, .name, .number, .neutralPronoun, .objectPronoun: true
    default: false
    }
  }

  /// Frames whose content is a clause or a quotation; `phrase` is the end of the noun phrase at `i` where
  /// `opensPhrase` holds.
  private func clausal(_ i: Int, verb: Int, high: Int, phrase: Int?) -> FrameHit? {
    if opensQuotation(i) { return quotationFrame(i, verb: verb, high: high) }
    if isColon(i) {
      return opensQuotation(i + 1)
        ? FrameHit(frame: .quotation, content: i + 1, from: i + 1)
        : FrameHit(frame: .colon, content: i + 1, from: i + 1)
    }
    if isComma(i), opensQuotation(i + 1) { return FrameHit(frame: .quotation, content: i + 1, from: i + 1) }
    switch cls(i) {
    case .that:
      // "that man", "that year"
      if cls(i + 1) == .noun, !clauseAhead(i + 1, high: high), !clauseAhead(i, high: high) { return nil }
      return FrameHit(frame: .that, content: i, from: i + 1)
    case .wh: return FrameHit(frame: .wh, content: i, from: i + 1)
    case .subordinator where !has(i, .stopSubordinate) || !has(i, .contrast):
      if has(i, .stopSubordinate), !(cls(i + 1) == .subjectPronoun) || has(i, .adjunctPreposition) {
        return nil
      }
      return FrameHit(frame: .wh, content: i, from: i + 1)
    case .subjectPronoun where has(i, .who): return FrameHit(frame: .wh, content: i, from: i + 1)
    default: break
    }
    if has(verb, .belief), isFinite(i), cls(i) != .verb || cls(i - 1) != .adverb {
      return FrameHit(frame: .gap, content: i, from: i)
    }
    // "told the league that he had slipped": the hearer, not a clause with a relative one.
    if has(verb, .tell), let hearer = basePhraseRight(i, high: high), cls(hearer) == .that { return nil }
    let isClause =
      opensPhrase(i) ? clauseVerb(behind: phrase, high: high) != nil : clauseAhead(i, high: high)
    if isClause || has(verb, .coreReport) && opensQuotedClause(i) {
      return FrameHit(frame: .clause, content: i, from: i)
    }
    if let mark = farQuotation(i, high: high) {
      return FrameHit(frame: .quotation, content: mark, from: mark)
    }
    return nil
  }

  /// A scare quotation behind a verb may be the start of its object: `called the plan "reckless"`.
  private func quotationFrame(_ i: Int, verb: Int, high: Int) -> FrameHit {
    FrameHit(frame: .quotation, content: i, from: i)
  }

  /// `said of the plan: "..."`: a colon or comma with a quotation behind it and no verb before it.
  func farQuotation(_ i: Int, high: Int) -> Int? {
    // Most calls end here: no quotation opens near.
    let last = min(high, i + Syntax.longestReach)
    let opening = sets[.opening].next(from: i + 1, below: last + 1)
    guard opening <= last, isColon(opening - 1) || isComma(opening - 1) else { return nil }
    for at in i..<opening - 1 {
      if cls(at) == .verb || cls(at) == .be || cls(at) == .modal || cls(at) == .quotationMark { return nil }
    }
    return opening
  }

  /// The "that" behind an insertion between two commas or dashes, the first of which is at `opening`.
  private func that(behindInsertion opening: Int, high: Int) -> Int? {
    var at = opening + 1
    while at < min(high, opening + Syntax.longestCommaInsertion) {
      if mark(at) == mark(opening) { return cls(at + 1) == .that ? at + 1 : nil }
      at += 1
    }
    return nil
  }

  /// The frame of the object behind a cue, where a clause was seen that the cue does not take.
  func objectHit(behind end: Int, verb: Int, high: Int) -> FrameHit? {
    guard let stop = basePhraseRight(end, high: high) else { return nil }
    return objectFrame(end, stop, verb: verb, high: high)
  }

  /// True for a noun of saying, as "claims" and "report".
  func isSaid(_ i: Int) -> Bool { cls(i) == .noun && units[i].entry.flags.contains(.cue) }

  private func objectFrame(_ i: Int, _ end: Int, verb: Int, high: Int) -> FrameHit {
    var end = end
    let object = Span(i, end)
    // An of-phrase belongs to the object, except behind "accuse", "warn" and their kind.
    if !has(verb, .ofTaker), !has(verb, .tell) {
      var steps = 0
      while steps < 2, end < high, has(end, .ofWord), let further = basePhraseRight(end + 1, high: high) {
        end = further
        steps += 1
      }
    }
    let at = has(verb, .tell) ? skipAdjuncts(end, high: high) : end
    let begin = has(verb, .naming) ? i : at
    if isColon(at) {
      return FrameHit(
        frame: opensQuotation(at + 1) ? .objectQuotation : .colon, content: at + 1, from: at + 1,
        object: object)
    }
    if isComma(at), opensQuotation(at + 1) {
      return FrameHit(frame: .objectQuotation, content: at + 1, from: at + 1, object: object)
    }
    if opensQuotation(at) {
      return FrameHit(frame: .objectQuotation, content: begin, from: at, object: object)
    }
    switch cls(at) {
    case .that: return FrameHit(frame: .objectThat, content: at, from: at + 1, object: object)
    case .wh: return FrameHit(frame: .objectWh, content: at, from: at + 1, object: object)
    case .subordinator where !has(at, .stopSubordinate):
      return FrameHit(frame: .objectWh, content: at, from: at + 1, object: object)
    case .to where opensInfinitive(at):
      return FrameHit(frame: .objectTo, content: i, from: at + 1, object: object)
    case .preposition, .to:
      if has(at, .asWord) { return FrameHit(frame: .objectAs, content: i, from: at + 1, object: object) }
      if has(at, .objectPreposition), !isDatedAdjunct(at, high: high) {
        return FrameHit(
          frame: .objectPreposition, preposition: units[at].word, content: i, from: at + 1, object: object)
      }
    default:
      if has(verb, .tell), clauseAhead(at, high: high) {
        return FrameHit(frame: .objectClause, content: at, from: at, object: object)
      }
    }
    return FrameHit(frame: .object, content: i, from: end, object: object)
  }
}

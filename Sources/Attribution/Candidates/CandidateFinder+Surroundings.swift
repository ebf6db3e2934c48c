/// What may stand around a cue whose content begins before it.
extension CandidateFinder {
  /// Units of a place, an agency and a date in front of a dash.
  private static let longestDateline = 8

  /// "Kyiv (dpa) - A bomb": the only dash of a sentence, behind a name and before any verb, or nil.
  mutating func datelineDash(_ low: Int, _ end: Int) -> Int? {
    guard syntax.cls(low) == .name,
      let dash = (low..<min(end, low + Self.longestDateline)).first(where: { syntax.isDash($0) }),
      !(low..<dash).contains(where: { syntax.isFinite($0) }),
      !(dash + 1..<end).contains(where: { syntax.isDash($0) })
    else { return nil }
    return dash
  }

  /// True where a subject that ends at a comma can begin at `start` or behind a comma on the way.
  mutating func opensSubject(_ start: Int, comma: Int) -> Bool {
    var at = start
    while at < comma {
      while at < comma, syntax.cls(at) == .conjunction || syntax.cls(at) == .adverb { at += 1 }
      switch syntax.cls(at) {
      case .preposition, .to, .subordinator, .punctuation: break
      default: return at < comma
      }
      while at < comma, !syntax.isComma(at) { at += 1 }
      at += 1
    }
    return false
  }

  /// True where a phrase behind a verb without an ending may say it: "say analysts", but not "say, a beer" or
  /// "say Leeds".
  mutating func isPluralSource(_ span: Span, of verb: Int) -> Bool {
    guard syntax.has(verb, .coreReport) else { return false }
    return switch syntax.cls(span.start) {
    case .determiner: syntax.has(span.start, .quantifier) || syntax.isDefiniteArticle(span.start)
    case .noun, .adjective, .possessive: true
    default: false
    }
  }

  /// True where a clause of its own stands behind a cue: "Of 61,000 coins, she says, fewer than 200 are loans".
  mutating func opensClause(_ tail: Span) -> Bool {
    switch syntax.cls(tail.start) {
    case .determiner, .possessive, .number, .noun, .name, .adjective, .adverb, .neutralPronoun,
      .subjectPronoun:
      tail.units.contains { syntax.isFinite($0) }
    // "And so, she says, while some agree, others do not"
    case .subordinator:
      tail.units.first { syntax.isComma($0) }.map { syntax.clauseAhead($0 + 1, high: tail.end) } ?? false
    default: false
    }
  }

  /// Behind the phrases and clauses of time, place and occasion that follow a cue up to a mark or the end of the
  /// sentence, or nil: "said during a visit to the yard".
  mutating func behindCircumstances(_ i: Int, high: Int) -> Int? {
    let isSubordinator = syntax.cls(i) == .subordinator && syntax.has(i, .stopAfterQuotation)
    let isAdjunct =
      syntax.cls(i) == .preposition
      && (syntax.has(i, .adjunctPreposition) || syntax.has(i, .asWord) || !syntax.has(i, .objectPreposition))
    guard isSubordinator || isAdjunct else { return nil }
    let isClause = syntax.has(i, .stopSubordinate) || syntax.has(i, .asWord)
    var at = i + 1
    while at < high, at - i <= Self.longestCircumstances {
      if isEnd(at, high: high) { return at }
      if syntax.mark(at) != 0 || syntax.cls(at) == .that || syntax.cls(at) == .wh { return nil }
      if !isClause, syntax.isFinite(at) { return nil }
      if syntax.opensQuotation(at), let range = syntax.quotation(at: at) {
        // The name of a programme or paper; a longer one is what was said.
        guard range.count <= Syntax.longestScareQuotation + 2 else { return nil }
        at = range.upperBound
      } else {
        at += 1
      }
    }
    return at >= high ? high : nil
  }

  /// True where a main clause stands between two units: what comes first may be a phrase up to a comma, but no
  /// subordinate clause.
  mutating func isMainClause(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end, syntax.cls(at) == .conjunction || syntax.cls(at) == .adverb { at += 1 }
    switch syntax.cls(at) {
    case .subordinator, .wh: return false
    case .preposition:
      // "At least 40 people"
      if syntax.cls(at + 2) == .number, syntax.cls(at + 1) == .adjective || syntax.cls(at + 1) == .adverb {
        at += 2
        break
      }
      while at < end, !syntax.isComma(at) {
        if syntax.isFinite(at) { return false }
        at += 1
      }
      at += 1
    default: break
    }
    return at < end && syntax.clauseAhead(at, high: end)
  }

  /// Units of the circumstances behind a cue.
  private static let longestCircumstances = 20

  /// True for a sentence without a stop: a headline or caption, which needs no verb.
  mutating func isHeading(_ high: Int) -> Bool {
    guard high >= syntax.units.count || syntax.low(high) == high else { return false }
    return syntax.mark(high - 1) == 0 && syntax.cls(high - 1) != .quotationMark
  }

  /// Units of a content whose verb the word classes do not know, at least: a shorter one is an adjunct.
  private static let shortestRest = 4

  /// True for all of a sentence but a verb of saying and its subject at the end: it must hold a verb.
  mutating func isRest(_ start: Int, _ comma: Int, end: Int, of group: VerbGroup, high: Int) -> Bool {
    guard syntax.has(group.verb, .coreReport), end >= sentenceEnd(high), comma - start >= Self.shortestRest
    else {
      return false
    }
    return switch syntax.cls(start) {
    case .determiner, .possessive, .noun, .name, .subjectPronoun, .neutralPronoun: true
    default: false
    }
  }

  /// Where the last clause before a comma begins whose verb stands behind the comma: "though some, he says, are".
  mutating func startOfSubject(before comma: Int, low: Int) -> Int {
    var at = comma - 1
    while at > low, !syntax.isFinite(at) {
      if syntax.isComma(at - 1), syntax.cls(at) == .conjunction || syntax.has(at, .contrast) { return at + 1 }
      at -= 1
    }
    return low
  }

  /// Where the clause begins that an insertion stands in: "built if the land was, as the state claims, a lake".
  mutating func clauseStart(before comma: Int, low: Int) -> Int {
    var at = comma - 1
    while at > low {
      if syntax.cls(at) == .subordinator || syntax.cls(at) == .that, syntax.clauseAhead(at + 1, high: comma) {
        return at + 1
      }
      at -= 1
    }
    return low
  }

  /// True where the words before a quotation tell the circumstances of what was said, as "when asked" does.
  mutating func tellsCircumstances(_ start: Int) -> Bool {
    syntax.cls(start) != .conjunction && syntax.cls(start) != .adverb
      && syntax.has(start, .stopAfterQuotation)
      || syntax.cls(start) == .verb && !syntax.forms(start).isDisjoint(with: [.participle, .ing])
  }
}

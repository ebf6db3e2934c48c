/// Subjects that stand elsewhere: those of forms in -ing and of verbs that share the subject of another.
extension Syntax {
  /// The subject of a verb in -ing: the noun before it, the main subject behind or before a comma.
  func gerundSubject(_ group: VerbGroup, low: Int) -> Subject? {
    let high = high(group.verb)
    if group.start == low || (group.start == low + 1 && cls(low) == .subordinator)
      || has(group.start - 1, .stopSubordinate) && group.start - 1 == low
    {
      var at = group.end
      while at < high {
        if opensQuotation(at), let range = quotation(at: at) { at = range.upperBound; continue }
        if isComma(at), let end = basePhraseRight(at + 1, high: high) {
          return Subject(
            span: subjectRight(at + 1, high: high) ?? Span(at + 1, end), isDirect: false, isRelative: false)
        }
        at += 1
      }
      return nil
    }
    // "The pact is dead, the minister said, noting": who said the one thing says the other.
    if has(group.verb, .coreReport), isComma(group.start - 1),
      let report = reportingSubject(before: group.start - 1, from: low)
    {
      return report
    }
    var at = low
    let end = group.start
    while at < end {
      if isQuoted(at), !isQuoted(group.verb) {
        at += 1
        continue
      }
      if isFinite(at) {
        let verb = mainVerb(at, high: high)
        if verb < end, let found = freeSubject(verb, low: low) { return found }
        // "...," wrote Berg, citing: an inverted subject.
        if cls(at) == .verb, closesQuotation(at - 1) || isComma(at - 1),
          let right = subjectRight(at + 1, high: end)
        {
          return Subject(span: right, isDirect: false, isRelative: false)
        }
      }
      at += 1
    }
    // "Mr Lind, noting that few had come, added"
    if has(group.verb, .coreReport), isComma(end - 1), let phrase = phraseLeft(end - 2, low: low),
      beginsClause(phrase.start, low: low)
    {
      return Subject(span: phrase, isDirect: false, isRelative: false)
    }
    return nil
  }

  /// The verb an auxiliary at `i` belongs to.
  private func mainVerb(_ i: Int, high: Int) -> Int {
    var at = i
    while at < high, cls(at) != .verb {
      switch cls(at) {
      case .modal, .have, .be, .auxiliaryDo, .adverb: at += 1
      default: return i
      }
    }
    return at < high ? at : i
  }

  /// The direct subject of a finite verb that is not subordinate.
  private func freeSubject(_ verb: Int, low: Int) -> Subject? {
    let start = cls(verb) == .verb ? verbGroup(verb).start : auxiliaryStart(verb, low: low)
    guard let found = directSubject(before: start, low: low), !found.isRelative else { return nil }
    switch cls(found.span.start - 1) {
    case .that, .subordinator, .wh: return found.span.start - 1 < low ? found : nil
    case .subjectPronoun where has(found.span.start - 1, .who): return nil
    default: return Subject(span: found.span, isDirect: false, isRelative: false)
    }
  }

  private func auxiliaryStart(_ i: Int, low: Int) -> Int {
    var at = i
    while at - 1 >= low {
      switch cls(at - 1) {
      case .modal, .have, .be, .auxiliaryDo, .adverb: at -= 1
      default: return at
      }
    }
    return at
  }

  /// The subject of the nearest finite verb on the left that is not subordinate.
  func controller(before end: Int, low: Int, reports: Bool) -> Subject? {
    var at = end - 1
    let stop = max(low, end - Syntax.longestControl)
    if reports, cls(end - 1) == .conjunction, let report = reportingSubject(before: end - 1, from: stop) {
      return report
    }
    while at >= stop {
      if closesQuotation(at), let range = quotation(at: at), range.lowerBound > stop {
        at = range.lowerBound - 1; continue
      }
      if isFinite(at), let found = freeSubject(mainVerb(at, high: end), low: low) { return found }
      if isFinite(at), cls(end - 1) == .conjunction, let who = relativeSubject(of: at, low: low) {
        return who
      }
      if mark(at) == PunctuationMark.semicolon { return nil }
      at -= 1
    }
    return nil
  }

  /// "Roe, who left in May and said": the pronoun of a relative clause is the subject of its second verb, too.
  private func relativeSubject(of verb: Int, low: Int) -> Subject? {
    let start = cls(verb) == .verb ? verbGroup(verb).start : auxiliaryStart(verb, low: low)
    guard let found = directSubject(before: start, low: low), found.isRelative, has(found.span.start, .who)
    else { return nil }
    return Subject(span: found.span, isDirect: false, isRelative: true)
  }

  /// "Roe said he earns little and questioned": the subject of the reporting verb before "and".
  private func reportingSubject(before end: Int, from stop: Int) -> Subject? {
    var at = end - 1
    while at >= stop {
      if mark(at) == PunctuationMark.semicolon { return nil }
      if cls(at) == .verb, has(at, .coreReport), isFinite(at), !isQuoted(at) || isQuoted(end),
        let found = freeSubject(at, low: stop)
      {
        return found
      }
      at -= 1
    }
    return nil
  }
}

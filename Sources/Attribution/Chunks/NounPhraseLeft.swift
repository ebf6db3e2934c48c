extension Syntax {
  /// Words inserted in brackets that a noun phrase may hold: "(D-Ohio)", "(the body's chair)".
  static let longestBracket = 7
  /// Noun phrases joined by prepositions and conjunctions on the left of a verb.
  static let mostJoined = 6
  /// Units looked back at for the comma that opens an apposition.
  static let longestApposition = 32

  /// Start of the base noun phrase whose last unit is `last`, or nil.
  func basePhraseLeft(_ last: Int, low: Int) -> Int? {
    guard last >= low else { return nil }
    var at = last
    if mark(at) == PunctuationMark.closing {
      guard let opening = bracketLeft(at, low: low) else { return nil }
      at = opening - 1
      guard at >= low else { return nil }
    }
    switch cls(at) {
    case .subjectPronoun, .neutralPronoun, .objectPronoun: return at
    case .that, .wh: return has(at, .relative) ? at : nil
    case .determiner: return has(at, .quantifier) ? extended(at, low: low) : nil
    case .noun, .name, .number: break
    case .adjective:
      // "the secretary general"
      if at - 1 >= low, cls(at - 1) == .noun || cls(at - 1) == .name,
        has(at - 1, .role) || has(at - 1, .title)
      {
        break
      }
      // "the tech firm": a source by its noun.
      if isHead(at) { break }
      // "the accused", "the rich"
      guard cls(at - 1) == .determiner, at - 1 >= low else { return nil }
      return at - 1
    case .verb:
      guard units[at].forms.isDisjoint(with: [.base, .thirdSingular]), cls(at - 1) == .determiner,
        at - 1 >= low, !has(at, .neverPassive)
      else { return nil }
      return at - 1
    default: return nil
    }
    while at - 1 >= low {
      let left = at - 1
      switch cls(left) {
      case .noun where cls(at) == .name && endsAdjunct(left, low: low): return at
      case .noun, .name, .number, .adjective: at = left
      case .determiner:
        return extended(left, low: low)
      case .possessive: return left
      case .neutralPronoun:
        // "this incident", "those claims"
        return has(left, .quantifier) ? left : at
      case .possessiveS:
        guard left - 1 >= low else { return at }
        switch cls(left - 1) {
        case .noun, .name, .time, .number: at = left - 1
        case .adjective where isHead(left - 1): at = left - 1
        case .neutralPronoun: return left - 1
        case .punctuation where mark(left - 1) == PunctuationMark.comma:
          // "Director of the bureau, Jane Roe's, decision"
          return at
        default: return at
        }
      case .verb:
        // `"...," acting director Ann Roe said`: nothing stands before it that it could be the verb of.
        if isHead(at), beginsPhrase(left, low: low),
          units[left].entry.leaning.has(.hasNounOrAdjective)
            || units[left].forms.contains(.ing)
        {
          return left
        }
        guard units[left].forms.isDisjoint(with: [.base, .thirdSingular]) else { return at }
        switch cls(left - 1) {
        case .determiner, .possessive, .adjective, .possessiveS: at = left
        case .adverb where cls(left - 2) == .determiner: at = left
        default: return at
        }
      case .adverb:
        // "a very old man", "an earlier version"
        guard cls(at) == .adjective || cls(at) == .noun, cls(left - 1) == .determiner else { return at }
        at = left
      case .time:
        guard cls(left - 1) == .determiner else { return at }
        at = left
      case .punctuation:
        if mark(left) == PunctuationMark.ampersand, left - 1 >= low { at = left; continue }
        if mark(left) == PunctuationMark.closing, let opening = bracketLeft(left, low: low),
          opening - 1 >= low,
          cls(opening - 1) == .name
        {
          at = opening - 1
          continue
        }
        return at
      case .quotationMark:
        // A scare quotation inside the phrase.
        guard let range = quotation(at: left), range.upperBound == left + 1, range.count <= 7,
          range.lowerBound - 1 >= low, !isComma(left - 1)
        else { return at }
        switch cls(range.lowerBound - 1) {
        case .determiner, .possessive, .adjective, .possessiveS: at = range.lowerBound
        default: return at
        }
      default: return at
      }
    }
    return at
  }

  /// "Last night Chloe said", "after the match Klopp said": the noun before a name ends a time or a phrase of its own.
  private func endsAdjunct(_ i: Int, low: Int) -> Bool {
    if has(i, .calendar),
      cls(i - 1) == .adjective || cls(i - 1) == .determiner || cls(i - 1) == .neutralPronoun
    {
      return true
    }
    return units[i].head == .thing && i - 2 >= low && cls(i - 1) == .determiner && cls(i - 2) == .preposition
  }

  private func isHead(_ i: Int) -> Bool {
    units[i].head.map { $0 != .thing } ?? false
  }

  /// True at the start of a sentence and behind a quotation mark or comma.
  private func beginsPhrase(_ i: Int, low: Int) -> Bool {
    i <= low || cls(i - 1) == .quotationMark || isComma(i - 1)
  }

  private func extended(_ determiner: Int, low: Int) -> Int {
    // "all the", "both those", "half a"
    if determiner - 1 >= low, cls(determiner - 1) == .determiner { return determiner - 1 }
    return determiner
  }

  private func bracketLeft(_ closing: Int, low: Int) -> Int? {
    var at = closing - 1
    while at >= low, closing - at <= Syntax.longestBracket {
      if mark(at) == PunctuationMark.opening { return at }
      at -= 1
    }
    return nil
  }

  /// True where a clause can begin.
  func beginsClause(_ i: Int, low: Int) -> Bool {
    if i <= low { return true }
    switch cls(i - 1) {
    case .conjunction, .subordinator, .that, .quotationMark, .wh: return true
    case .punctuation:
      switch mark(i - 1) {
      case PunctuationMark.comma, PunctuationMark.dash, PunctuationMark.colon, PunctuationMark.semicolon,
        PunctuationMark.opening, PunctuationMark.stop:
        return true
      default: return false
      }
    case .adverb: return beginsClause(i - 1, low: low)
    default: return false
    }
  }

  /// The full noun phrase whose last unit is `last`: base phrases joined by prepositions, "and" and participles.
  ///
  /// `joins` lets "and" join phrases behind a preposition too ("to the north and the south"): only where a plural verb
  /// follows, for else "and" may join clauses.
  func phraseLeft(_ last: Int, low: Int, joins: Bool = false) -> Span? {
    guard var start = basePhraseLeft(last, low: low) else { return nil }
    switch cls(start) {
    case .subjectPronoun, .neutralPronoun, .that, .wh:
      if start == last { return Span(start, last + 1) }
    default: break
    }
    for _ in 0..<Syntax.mostJoined {
      let joint = start - 1
      guard joint > low else { break }
      switch cls(joint) {
      case .preposition where has(joint, .attach):
        // "a person familiar with the talks", "officials aware of the plan"
        guard let left = postmodified(joint - 1, low: low) ?? basePhraseLeft(joint - 1, low: low),
          cls(joint - 1) != .subjectPronoun, cls(joint - 1) != .time
        else { return Span(start, last + 1) }
        // "In Paris on Monday Smith said": a phrase behind a preposition at the clause start is an adjunct.
        start = left
      case .to:
        guard
          let left = postmodified(joint - 1, low: low) ?? basePhraseLeft(joint - 1, low: low)
        else { return Span(start, last + 1) }
        start = left
      case .conjunction:
        if let left = joinedLeft(joint, low: low) {
          start = left
        } else if joins, let left = basePhraseLeft(joint - 1, low: low),
          cls(left - 1) == .preposition || cls(left - 1) == .to
        {
          start = left
        } else {
          return Span(start, last + 1)
        }
      case .verb
      where has(joint, .attachParticiple) || (forms(joint) == .ing && cls(joint - 1) != .punctuation):
        guard let left = basePhraseLeft(joint - 1, low: low) else { return Span(start, last + 1) }
        start = left
      default: return Span(start, last + 1)
      }
    }
    return Span(start, last + 1)
  }

  /// Start of the noun phrase that the adjective or participle at `i` follows, adverbs between allowed, or nil.
  ///
  /// "people close (to)", "documents obtained (by)".
  func postmodified(_ i: Int, low: Int) -> Int? {
    let isParticiple = cls(i) == .verb && forms(i).contains(.participle)
    guard i > low, cls(i) == .adjective || isParticiple && !has(i, .neverPassive) else { return nil }
    var noun = i - 1
    while noun > low, cls(noun) == .adverb { noun -= 1 }
    guard cls(noun) == .noun || cls(noun) == .name else { return nil }
    return basePhraseLeft(noun, low: low)
  }

  private func joinedLeft(_ joint: Int, low: Int) -> Int? {
    let end = isComma(joint - 1) ? joint - 2 : joint - 1
    guard var left = basePhraseLeft(end, low: low) else { return nil }
    for _ in 0..<Syntax.mostJoined where left - 1 > low {
      if cls(left - 1) == .preposition, has(left - 1, .attach),
        let further = basePhraseLeft(left - 2, low: low)
      {
        left = further
      } else if isComma(left - 1), let further = basePhraseLeft(left - 2, low: low),
        beginsClause(further, low: low) || isComma(further - 1)
      {
        left = further
      } else {
        break
      }
    }
    return beginsClause(left, low: low) ? left : nil
  }
}

extension Syntax {
  /// Words of a scare quotation that may stand inside a noun phrase.
  static let longestScareQuotation = 5

  /// End of the base noun phrase that begins at `first`, or nil.
  func basePhraseRight(_ first: Int, high: Int) -> Int? {
    guard first < high else { return nil }
    var at = first
    var hasHead = false
    switch cls(at) {
    case .subjectPronoun, .objectPronoun: return at + 1
    case .neutralPronoun:
      // "this man", "one woman", "those claims", "one GOP source"
      switch cls(at + 1) {
      case .noun,
        .adjective where at + 1 < high,
        .name where at + 1 < high && has(at, .quantifier):
        at += 1
      default: return at + 1
      }
    case .that:
      switch cls(at + 1) {
      case .noun, .adjective: at += 1
      default: return nil
      }
    case .determiner:
      at += 1
      if at < high, cls(at) == .determiner { at += 1 }
      if at < high, cls(at) == .possessive { at += 1 }
    case .possessive: at += 1
    default: break
    }
    let started = at
    loop: while at < high {
      switch cls(at) {
      case .noun, .name, .number:
        hasHead = true
        at += 1
      case .adjective: at += 1
      case .adverb:
        guard !hasHead, at > first || cls(at + 1) == .adjective else { break loop }
        guard
          cls(at + 1) == .adjective || cls(at + 1) == .noun
            || (cls(at + 1) == .verb && isModifier(at + 1, high: high))
        else { break loop }
        at += 1
      case .possessiveS:
        guard hasHead else { break loop }
        switch cls(at + 1) {
        case .noun, .name, .adjective, .number, .verb, .quotationMark: at += 1; hasHead = false
        default: break loop
        }
      case .time:
        guard cls(at + 1) == .possessiveS || (at == started && started > first) else { break loop }
        hasHead = true
        at += 1
      case .verb:
        guard !hasHead || cls(at - 1) == .possessiveS, isModifier(at, high: high) else { break loop }
        at += 1
      case .punctuation:
        guard mark(at) == PunctuationMark.ampersand, hasHead else {
          if isComma(at), !hasHead, cls(at - 1) == .adjective, cls(at + 1) == .adjective {
            at += 1; continue loop
          }
          break loop
        }
        at += 1
      case .quotationMark:
        // `the law "cannot wait"`: a quoted predicate is no scare quotation.
        guard let range = quotation(at: at), range.lowerBound == at, range.upperBound < high || !hasHead,
          at > first, !hasHead || cls(at + 1) == .verb || !isFinite(at + 1)
        else { break loop }
        let behind = cls(range.upperBound)
        guard
          range.count <= Syntax.longestScareQuotation + 2
            || (behind == .noun && range.count <= 2 * Syntax.longestScareQuotation + 2)
        else { break loop }
        at = min(range.upperBound, high)
        hasHead = true
        // `what he called a "sad day," Mr Lind`
        if isComma(at - 2) { break loop }
        if behind == .noun || behind == .name { continue loop }
        break loop
      default: break loop
      }
    }
    if !hasHead {
      // "the same", "the rich"
      if at > started, started > first, cls(at - 1) == .adjective || cls(at - 1) == .verb { return at }
      if cls(first) == .determiner, has(first, .quantifier), at == first + 1 { return at }
      // "called her a liar"
      if cls(first) == .possessive, has(first, .feminine), at == first + 1 { return at }
      return nil
    }
    return at
  }

  /// A participle that modifies the noun behind it.
  private func isModifier(_ i: Int, high: Int) -> Bool {
    guard i + 1 < high, units[i].forms.isDisjoint(with: [.base, .thirdSingular]) || cls(i - 1) == .determiner
    else {
      return false
    }
    switch cls(i + 1) {
    case .noun, .name, .adjective: return true
    case .verb: return cls(i + 2) == .noun && units[i + 1].forms.isDisjoint(with: [.base, .thirdSingular])
    default: return false
    }
  }

  /// End of the noun phrase that begins at `first` with its prepositional phrases and "and" phrases.
  func phraseRight(_ first: Int, high: Int, stopAt: (Int) -> Bool = { _ in false }) -> Int? {
    guard var end = basePhraseRight(first, high: high) else { return nil }
    for _ in 0..<Syntax.mostJoined {
      guard end < high, !stopAt(end) else { break }
      if cls(end) == .preposition || cls(end) == .to, has(end, .attach),
        let further = basePhraseRight(end + 1, high: high)
      {
        end = further
      } else if cls(end) == .conjunction, let further = basePhraseRight(end + 1, high: high),
        !isFinite(further)
      {
        end = further
      } else {
        break
      }
    }
    return end
  }

  /// The subject right of an inverted verb: prepositional and "and" phrases, an apposition, a "who" clause.
  func subjectRight(_ first: Int, high: Int) -> Span? {
    guard var end = basePhraseRight(first, high: high) else { return nil }
    switch cls(first) {
    case .subjectPronoun, .neutralPronoun:
      if end == first + 1, !has(end, .ofWord) { return Span(first, end) }
    default: break
    }
    if has(end, .ofWord), cls(end + 1) == .objectPronoun { end += 2 }
    for _ in 0..<Syntax.mostJoined {
      guard end < high else { break }
      if cls(end) == .preposition, has(end, .attach), cls(end + 1) != .time, !has(end + 1, .month),
        let further = basePhraseRight(end + 1, high: high),
        !has(further - 1, .calendar) || cls(end + 1) == .determiner
      {
        if has(further - 1, .manner), !has(end, .ofWord) { break }
        end = further
      } else if cls(end) == .conjunction, let further = basePhraseRight(end + 1, high: high),
        !isFinite(further)
      {
        end = further
      } else {
        break
      }
    }
    return Span(first, appositionRight(end, high: high))
  }

  /// End of an apposition or "who" clause that begins with the comma at `end`, or `end`.
  func appositionRight(_ end: Int, high: Int) -> Int {
    guard end < high, isComma(end) else { return end }
    let next = end + 1
    let isWhose = cls(next) == .possessive && has(next, .tailStop)
    let isWho = has(next, .who) || isWhose
    switch cls(next) {
    case .determiner, .noun, .name, .adjective, .possessive, .number: break
    case .verb where has(next, .attachParticiple): break
    default: if !isWho { return end }
    }
    if !isWho, clauseAhead(next, high: high) { return end }
    var at = next
    // "a chemist who was not involved": the verbs behind "who" belong to it.
    var isRelative = isWho
    while at < high, at - end <= Syntax.longestApposition {
      if has(at, .who) { isRelative = true }
      if opensQuotation(at) { return end }
      if isComma(at) || mark(at) == PunctuationMark.stop || isDash(at)
        || mark(at) == PunctuationMark.semicolon
      {
        // A list or a title with commas goes on; the apposition ends where no further noun phrase follows.
        return isComma(at) ? behindRegion(at, high: high) : at
      }
      if !isRelative, isFinite(at) { return end }
      at += 1
    }
    return at >= high ? high : end
  }

  /// Behind the state or country of a place, where one stands between the comma and a mark, or the comma:
  /// "a consultant in Alexandria, Va."
  private func behindRegion(_ comma: Int, high: Int) -> Int {
    guard cls(comma - 1) == .name, has(comma + 1, .placeName) || cls(comma + 1) == .name else { return comma }
    let behind = comma + 2
    guard behind >= high || mark(behind) == PunctuationMark.stop || isComma(behind) else { return comma }
    return behind
  }
}

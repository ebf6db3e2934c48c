extension Syntax {
  /// Units of a phrase that may stand between a subject and its verb.
  static let longestInsertion = 14
  /// Units between a subject in -ing and its verb.
  static let longestGerund = 8
  /// Phrases that may follow the head of a subject.
  static let mostSubjectSteps = 5

  /// True where a clause without "that" begins at `i`.
  func clauseAhead(_ i: Int, high: Int) -> Bool { clauseVerb(i, high: high) != nil }

  /// The finite verb of the clause that begins at `i`, or nil if none does.
  func clauseVerb(_ i: Int, high: Int) -> Int? {
    guard i < high else { return nil }
    switch cls(i) {
    case .subjectPronoun:
      if has(i, .who) { return nil }
      return finiteAhead(i + 1, high: high) ?? i
    case .subordinator:
      return has(i, .clauseOpener) ? i : nil
    case .verb:
      guard forms(i) == .ing else { return nil }
      var at = i + 1
      while at < min(high, i + Syntax.longestGerund) {
        if isComma(at) { return nil }
        if isFinite(at), cls(at - 1) != .that, cls(at - 1) != .subjectPronoun, !has(at - 1, .relative) {
          return at
        }
        at += 1
      }
      return nil
    case .adverb:
      if has(i, .thereWord), isFinite(i + 1) { return i + 1 }
      return nil
    default: break
    }
    return clauseVerb(behind: basePhraseRight(i, high: high), high: high)
  }

  /// The finite verb of the clause whose subject begins with the noun phrase that ends at `phrase`, or nil.
  func clauseVerb(behind phrase: Int?, high: Int) -> Int? {
    guard var end = phrase else { return nil }
    for _ in 0..<Syntax.mostSubjectSteps {
      guard end < high else { return nil }
      if let verb = finiteAhead(end, high: high) { return verb }
      switch cls(end) {
      case .to where cls(end + 1) == .verb:
        // "attempts to enter the vault were made"
        end = basePhraseRight(end + 2, high: high) ?? end + 2
      case .preposition, .to:
        guard let further = basePhraseRight(end + 1, high: high) else { return nil }
        end = further
      case .conjunction:
        guard let further = basePhraseRight(end + 1, high: high) else { return nil }
        end = further
      case .determiner,
        .adjective where has(end + 1, .asWord):
        // "places such as Leeds"
        guard let further = basePhraseRight(end + 2, high: high) else { return nil }
        end = further
      case .objectPronoun where has(end, .reflexive): end += 1
      case .verb where forms(end).isDisjoint(with: [.base, .thirdSingular]):
        // A participle behind the head: "the man accused of fraud denies"
        guard let further = afterInsertion(end, high: high, closing: nil) else { return nil }
        return further
      case .subjectPronoun where has(end - 1, .quantifier) && cls(end + 1) == .conjunction:
        // "both he and the mayor"
        end += 1
      case .wh, .that, .subjectPronoun:
        guard has(end, .relative) || has(end, .who) || cls(end) == .that || cls(end) == .subjectPronoun else {
          return nil
        }
        return afterRelative(end, high: high)
      case .punctuation where isComma(end):
        guard let closing = commaRight(end, high: high), let verb = finiteAhead(closing + 1, high: high)
        else {
          return nil
        }
        // "X, Y and Z" is a list, "X, the mayor, " an insertion: either way a verb must follow the comma.
        return verb
      case .punctuation where mark(end) == PunctuationMark.opening:
        var at = end
        while at < high, mark(at) != PunctuationMark.closing, at - end <= Syntax.longestInsertion { at += 1 }
        end = at + 1
      default: return nil
      }
    }
    return end < high ? finiteAhead(end, high: high) : nil
  }

  /// A finite verb at `i`, behind adverbs and an opening quotation mark at most.
  func finiteAhead(_ i: Int, high: Int) -> Int? {
    var at = i
    while at < high, cls(at) == .adverb || (at == i && opensQuotation(at)) { at += 1 }
    guard at < high, isFinite(at) else { return nil }
    if cls(at) == .verb, forms(at).isDisjoint(with: [.thirdSingular, .past]), at > i,
      cls(at - 1) == .quotationMark
    {
      return nil
    }
    return at
  }

  private func commaRight(_ comma: Int, high: Int) -> Int? {
    var at = comma + 1
    while at < high, at - comma <= Syntax.longestInsertion {
      if isComma(at) { return at }
      if opensQuotation(at) { return nil }
      at += 1
    }
    return nil
  }

  private func afterRelative(_ start: Int, high: Int) -> Int? {
    // The first finite verb is the relative clause's own, the second the main one.
    var at = start + 1
    var seen = false
    var lastWasAuxiliary = false
    while at < high, at - start <= Syntax.longestInsertion {
      if isComma(at) {
        return seen ? finiteAhead(at + 1, high: high) : nil
      }
      if isFinite(at) {
        let isNew = !lastWasAuxiliary && cls(at - 1) != .conjunction && cls(at - 1) != .to
        if seen, isNew { return at }
        seen = true
        lastWasAuxiliary = cls(at) != .verb
      } else if cls(at) == .subjectPronoun || cls(at) == .subordinator || cls(at) == .that {
        if seen { return nil }
        lastWasAuxiliary = false
      } else if cls(at) != .adverb {
        lastWasAuxiliary = false
      }
      at += 1
    }
    return nil
  }

  private func afterInsertion(_ start: Int, high: Int, closing: Int?) -> Int? {
    var at = start + 1
    while at < high, at - start <= Syntax.longestInsertion {
      if isComma(at) || cls(at) == .subjectPronoun || cls(at) == .subordinator || cls(at) == .that {
        return nil
      }
      if isFinite(at) { return at }
      at += 1
    }
    return nil
  }
}

extension CandidateFinder {
  /// `Her message was: "..."`, `the mayor's advice to voters is simple: "..."`: a noun of saying whose predicate is a
  /// quotation; false where none is.
  mutating func message(_ i: Int, low: Int, high: Int) -> Bool {
    guard let start = syntax.basePhraseLeft(i, low: low), syntax.beginsClause(start, low: low),
      let holder = holder(start, i), let end = syntax.phraseRight(i, high: high), syntax.has(end, .finiteBe),
      let mark = quotedPredicate(end + 1), let range = syntax.quotation(at: mark)
    else { return false }
    room.contents.begin(Span(range.lowerBound, range.upperBound))
    absorb()
    let from = syntax.cls(holder.end) == .possessiveS ? holder.end + 1 : holder.end
    var candidate = Candidate(
      frame: .that, form: .predicate, cue: Span(from, end + 1), head: i, source: holder)
    candidate.carries = true
    add(candidate)
    return true
  }

  /// Whose a noun is, by a pronoun or by the genitive in front of it.
  private mutating func holder(_ start: Int, _ noun: Int) -> Span? {
    if syntax.cls(start) == .possessive { return Span(start, start + 1) }
    guard let clitic = (start..<noun).last(where: { syntax.cls($0) == .possessiveS }), clitic > start else {
      return nil
    }
    return Span(start, clitic)
  }

  /// The opening mark of a quotation that is the predicate of the verb before `i`: behind a comma or colon, before which
  /// an adjective may stand, or at once if it is longer than a word in quotation marks.
  private mutating func quotedPredicate(_ i: Int) -> Int? {
    if syntax.isColon(i) || syntax.isComma(i) { return syntax.opensQuotation(i + 1) ? i + 1 : nil }
    if syntax.isColon(i + 1), syntax.opensQuotation(i + 2), syntax.cls(i) == .adjective { return i + 2 }
    guard syntax.opensQuotation(i), let range = syntax.quotation(at: i),
      range.count > Syntax.longestScareQuotation + 2
    else { return nil }
    return i
  }
}

import TextCore

/// The clauses asked for last: of the first token of a span, and of its last one.
///
/// Spans come in the order of the text, so that each clause is looked for once for each that asks; a clause break is
/// a clause of its own.
struct ClauseMemory: Sendable {
  private var first = TokenSpan(0, 0)
  private var last = TokenSpan(0, 0)

  /// From the start of the clause of a span's first token to the end of that of its last one.
  ///
  /// - Parameter sentences: those of the first and the last token.
  mutating func clause(
    of span: TokenSpan, in sentences: (first: TokenSpan, last: TokenSpan),
    _ tokens: UnsafeBufferPointer<Token>
  ) -> TokenSpan {
    if !(first.start <= span.start && span.start < first.end) {
      first = ClauseMemory.clause(of: span.start, in: sentences.first, tokens)
    }
    if !(last.start < span.end && span.end <= last.end) {
      last = ClauseMemory.clause(of: span.end - 1, in: sentences.last, tokens)
    }
    return TokenSpan(Int(first.start), Int(last.end))
  }

  private static func clause(
    of token: Int32, in sentence: TokenSpan, _ tokens: UnsafeBufferPointer<Token>
  ) -> TokenSpan {
    let isBreak = { (at: Int) in tokens[at].classes.contains(.clauseBreak) }
    var (start, end) = (Int(token), Int(token) + 1)
    if !isBreak(start) {
      while start > Int(sentence.start), !isBreak(start - 1) { start -= 1 }
      while end < Int(sentence.end), !isBreak(end) { end += 1 }
    }
    return TokenSpan(start, end)
  }
}

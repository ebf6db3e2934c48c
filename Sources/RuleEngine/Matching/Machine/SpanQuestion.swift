import TextCore

/// What a context asks of the matches of its specification.
enum SpanQuestion {
  /// For one that covers a span wholly.
  case covering(TokenSpan)
  /// For one that shares a token with a span.
  case overlapping(TokenSpan)
  /// For one that lies wholly within a window.
  case within(TokenSpan)
  /// For one that lies within the first window, then within the second.
  case withinOne(TokenSpan, TokenSpan)

  /// The answer from a list of remembered matches.
  func answer(_ memory: borrowing ContextMemory, _ list: Range<Int>) -> TokenSpan? {
    switch self {
    case .covering(let span): memory.match(covering: span, in: list)
    case .overlapping(let span): memory.match(overlapping: span, in: list)
    case .within(let window): memory.match(within: window, in: list)
    case .withinOne(let first, let second):
      memory.match(within: first, in: list) ?? memory.match(within: second, in: list)
    }
  }

  /// The answer from spans whose ends are in the order of their starts.
  func answer(_ spans: UnsafeMutableBufferPointer<TokenSpan>) -> TokenSpan? {
    switch self {
    case .covering(let span):
      let at = spans.indices.partitionPoint { spans[$0].start <= span.start }
      return at > 0 && spans[at - 1].end >= span.end ? spans[at - 1] : nil
    case .overlapping(let span):
      let at = spans.indices.partitionPoint { spans[$0].start < span.end }
      return at > 0 && spans[at - 1].end > span.start ? spans[at - 1] : nil
    case .within(let window): return SpanQuestion.first(spans, window)
    case .withinOne(let first, let second):
      return SpanQuestion.first(spans, first) ?? SpanQuestion.first(spans, second)
    }
  }

  private static func first(
    _ spans: UnsafeMutableBufferPointer<TokenSpan>, _ window: TokenSpan
  ) -> TokenSpan? {
    let at = spans.indices.partitionPoint { spans[$0].start < window.start }
    return at < spans.count && spans[at].end <= window.end ? spans[at] : nil
  }
}

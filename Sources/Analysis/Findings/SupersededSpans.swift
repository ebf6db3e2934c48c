import RuleEngine
import TextCore

/// The tokens that matches of some rules take from other rules.
struct SupersededSpans {
  private struct Span: BitwiseCopyable {
    var rule: Int
    var start: Int32
    var end: Int32
  }

  /// What most texts have fewer of.
  private static let likely = 16

  /// In order of rule and start; each end is the furthest one of its rule so far.
  private var spans: [Span] = []
  /// A bit for each rule that may have spans, by the last digits of its index.
  private var sign: UInt64 = 0

  /// - Parameter digest: tells which rules supersede others.
  init(_ matches: [RuleMatch], digest: RuleDigest) {
    for index in matches.indices where digest.supersedes[matches[index].rule] {
      let tokens = matches[index].tokens
      if spans.isEmpty { spans.reserveCapacity(SupersededSpans.likely) }
      // Read where it stands: a rule has many fields that count references.
      let losers = digest.rules.withUnsafeBufferPointer { $0[matches[index].rule].supersedes }
      for loser in losers {
        sign |= 1 << UInt64(loser & 63)
        spans.append(Span(rule: Int(loser), start: tokens.start, end: tokens.end))
      }
    }
    guard spans.count > 1 else { return }
    spans.sortFew { $0.rule != $1.rule ? $0.rule < $1.rule : $0.start < $1.start }
    for at in 1..<spans.count where spans[at].rule == spans[at - 1].rule {
      spans[at].end = max(spans[at].end, spans[at - 1].end)
    }
  }

  /// True where one of the spans taken from a rule shares a token with `tokens`.
  func cover(_ tokens: TokenSpan, ofRule rule: Int) -> Bool {
    if sign >> UInt64(rule & 63) & 1 == 0 { return false }
    // Of all spans that begin before the end of the tokens one must end behind their start.
    let low = spans.indices.partitionPoint {
      spans[$0].rule != rule ? spans[$0].rule < rule : spans[$0].start < tokens.end
    }
    return low > 0 && spans[low - 1].rule == rule && spans[low - 1].end > tokens.start
  }
}

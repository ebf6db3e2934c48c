import TestSupport
import Testing
import TextCore

@testable import Attribution

@Suite("Attributions by token")
struct AttributionIndexTests {
  @Test("looking through them and a table give the same", arguments: 0..<20)
  func same(_ seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let tokens = 200
    func span() -> TokenSpan {
      let start = generator.next(tokens)
      return TokenSpan(start, start + generator.next(min(30, tokens - start + 1)))
    }
    let attributions = (0..<generator.next(12)).map { _ in
      Attribution(
        kind: .indirect, act: .statement, source: nil, cue: span(),
        content: SpanList((0..<generator.next(4)).map { _ in span() }))
    }
    let few = AttributionIndex(attributions, tokens: tokens, lookups: 1)
    let many = AttributionIndex(attributions, tokens: tokens, lookups: tokens)
    for token in 0..<tokens {
      #expect(few.content(holding: token) == many.content(holding: token))
      #expect(few.cue(holding: token) == many.cue(holding: token))
    }
  }

  @Test("kinds of accusing words are found by a hash as in the table they came from")
  func kinds() throws {
    var table = AccusationTable(try Shipped.rules())
    #expect(!table.kinds.isEmpty)
    for word in UInt32(0)..<70_000 { #expect(table.kind(word) == table.kinds[word]) }
    table.kinds = [7: .court]
    #expect(table.kind(7) == .court && table.kind(8) == nil && table.kind(0) == nil)
  }
}

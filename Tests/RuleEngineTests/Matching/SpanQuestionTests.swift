import Testing
import TextCore

@testable import RuleEngine

@Suite("Questions about spans")
struct SpanQuestionTests {
  private typealias Numbers = AgreementTests.Numbers

  @Test("are answered alike by spans in order, by what is remembered, and one by one", arguments: 0..<20)
  func answers(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 49_979_687 &+ 13)
    for _ in 0..<200 {
      var (start, end) = (0, 0)
      var spans: [TokenSpan] = (0..<Int.random(in: 0..<7, using: &numbers)).map { _ in
        start += Int.random(in: 0..<3, using: &numbers)
        end = max(end, start + 1) + Int.random(in: 0..<3, using: &numbers)
        return TokenSpan(start, end)
      }
      spans.sort()
      let own = Self.span(&numbers)
      let (first, second) = (Self.span(&numbers), Self.span(&numbers))
      let questions: [(SpanQuestion, (TokenSpan) -> Bool)] = [
        (.covering(own), { $0.contains(own) }), (.overlapping(own), { $0.overlaps(own) }),
        (.within(own), { own.contains($0) }),
        (.withinOne(first, second), { first.contains($0) || second.contains($0) }),
      ]
      var memory = ContextMemory()
      memory.begin(specs: 1)
      let list = spans.withUnsafeMutableBufferPointer { memory.add($0, at: 0) }
      for (question, isWanted) in questions {
        let expected = spans.contains(where: isWanted)
        let fromSpans = spans.withUnsafeMutableBufferPointer { question.answer($0) }
        let fromMemory = question.answer(memory, list.range)
        #expect((fromSpans != nil) == expected)
        #expect((fromMemory != nil) == expected)
        #expect(fromSpans.map(isWanted) ?? true)
        #expect(fromMemory.map(isWanted) ?? true)
      }
    }
  }

  private static func span(_ numbers: inout Numbers) -> TokenSpan {
    let start = Int.random(in: 0..<14, using: &numbers)
    return TokenSpan(start, start + Int.random(in: 1..<6, using: &numbers))
  }
}

import Testing
import TextCore

@testable import Attribution

@Suite("A list of spans")
struct SpanListTests {
  private static let spans = [TokenSpan(3, 5), TokenSpan(7, 8), TokenSpan(20, 31)]

  @Test("holds what the array does that it is made of", arguments: 0...3)
  func array(_ count: Int) {
    let spans = Array(Self.spans.prefix(count))
    let list = SpanList(spans)
    #expect(list.count == count && list.isEmpty == spans.isEmpty)
    #expect(Array(list) == spans && Array(list.reversed()) == spans.reversed())
    #expect(list.indices.map { list[$0] } == spans)
    #expect(list == SpanList(spans))
    #expect(list != SpanList(spans + [TokenSpan(40, 41)]))
  }

  @Test("of one span is the same however it is written")
  func single() {
    #expect(SpanList(Self.spans[0]) == [Self.spans[0]])
    #expect(SpanList(Self.spans[0]) == SpanList([Self.spans[0]]))
    #expect(SpanList(Self.spans[0]) != [Self.spans[1]])
    #expect(SpanList(Self.spans[0]) != [])
  }
}

import TestSupport
import Testing

@testable import Analysis

@Suite("Sorting a few")
struct SortFewTests {
  @Test("gives what a stable sort gives, for few and many")
  func agreement() {
    struct Item: BitwiseCopyable, Equatable {
      var key: Int
      var index: Int
    }
    var random = SplitMix(state: 9)
    for count in [0, 1, 2, 20, 127, 128, 129, 400] {
      let items = (0..<count).map { Item(key: random.next(30), index: $0) }
      var sorted = items
      sorted.sortFew { $0.key < $1.key }
      #expect(sorted == items.sorted { ($0.key, $0.index) < ($1.key, $1.index) })
    }
  }
}

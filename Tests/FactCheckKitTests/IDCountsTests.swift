import TestSupport
import Testing

@testable import FactCheckKit

@Suite("IDCounts")
struct IDCountsTests {
  @Test("counts as a dictionary does, through several growths")
  func agreement() {
    var random = SplitMix(state: 10)
    var counts = IDCounts()
    var known: [String: Int] = [:]
    #expect(counts.isEmpty)
    for _ in 0..<6000 {
      let id = "record-\(random.next(4000))"
      known[id, default: 0] += 1
      #expect(counts.add(id) == known[id])
    }
    #expect(!counts.isEmpty)
  }
}

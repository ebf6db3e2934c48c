import Testing
import TextCore

@Suite("The place where a condition ends")
struct PartitionPointTests {
  @Test("is found wherever it lies, in ranges of every length and start")
  func everyPlace() {
    for start in [-3, 0, 5] {
      for length in 0...9 {
        let range = start..<start + length
        for place in start...start + length {
          let found = range.partitionPoint { $0 < place }
          #expect(found == place)
        }
      }
    }
  }

  @Test("is asked of a few numbers only, all of them inside the range")
  func fewQuestions() {
    var asked: [Int] = []
    _ = (0..<1_000_000).partitionPoint {
      asked.append($0)
      return $0 < 777_777
    }
    #expect(asked.count <= 20)
    let outside = asked.filter { !(0..<1_000_000).contains($0) }
    #expect(outside == [])
  }
}

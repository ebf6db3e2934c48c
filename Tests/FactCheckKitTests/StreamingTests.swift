import Foundation
import TestSupport
import Testing

@testable import FactCheckKit

@Suite("Streaming")
struct StreamingTests {
  /// Most documents between the one read last and the one written last: what `OrderedWorkers` lets two workers have.
  private static let mostUnderWay = 2 * OrderedWorkers.itemsPerWorker

  @Test("a file of 200,000 documents is read no further ahead than workers need", arguments: [1, 2])
  func reading(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let count = 200_000
    var text: [UInt8] = []
    text.reserveCapacity(count * 10)
    let line = Array("{\"text\":\"A\"}\n".utf8)
    for _ in 0..<count { text += line }
    let file = try folder.write("many.jsonl", String(decoding: text, as: UTF8.self))
    var queue = WorkQueue(InputFinder.find([file]), form: .auto)
    var read = 0
    var written = 0
    var farthest = 0
    OrderedWorkers(jobs: jobs).run(
      next: { () -> WorkItem? in
        guard let item = queue.next() else { return nil }
        read += 1
        farthest = max(farthest, read - written)
        return item
      },
      workspace: {},
      work: { (item: WorkItem, _: inout Void) -> Bool in
        if case .record = item { return true }
        return false
      },
      use: { (isRecord: Bool) -> Bool in
        if isRecord { written += 1 }
        return true
      })
    #expect(written == count)
    #expect(farthest <= StreamingTests.mostUnderWay)
  }
}

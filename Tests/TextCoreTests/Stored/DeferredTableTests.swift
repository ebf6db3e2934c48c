import Synchronization
import Testing

@testable import TextCore

@Suite("Tables of deferred values")
struct DeferredTableTests {
  /// What a table made so far, in order.
  private final class Record: Sendable {
    let indices = Mutex<[Int]>([])
    var made: [Int] { indices.withLock { $0 } }
  }

  @Test("a value is made once, when it is first asked for, and the others are not")
  func once() {
    let record = Record()
    let table = DeferredTable<String>(count: 9) { index in
      record.indices.withLock { $0.append(index) }
      return "value \(index)"
    }
    #expect(record.made.isEmpty)
    #expect(table.read(7) { $0 } == "value 7")
    #expect(table.read(0) { $0 } == "value 0")
    #expect(table.read(7) { $0 } == "value 7")
    #expect(record.made == [7, 0])
  }

  @Test("asking for memory makes no value, and tells of one that was made")
  func asking() {
    let record = Record()
    let table = DeferredTable<[Int]>(count: 2) { index in
      record.indices.withLock { $0.append(index) }
      return [index]
    }
    var seen: [[Int]] = []
    func ask(_ index: Int) {
      table.ask(for: index) { value in
        seen.append(value)
        return nil
      }
    }
    ask(1)
    #expect(record.made.isEmpty && seen.isEmpty)
    _ = table.read(1) { $0 }
    ask(1)
    ask(2)
    #expect(record.made == [1] && seen == [[1]])
  }

  @Test("threads that ask at the same moment get the same value")
  func threads() async {
    let table = DeferredTable<[Int]>(count: 64) { index in Array(0..<index + 1) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<64).allSatisfy { index in table.read(index) { $0.count } == index + 1 } }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test("values go with the table")
  func release() {
    final class Held: Sendable {}
    weak var held: Held?
    do {
      let table = DeferredTable<Held>(count: 1) { _ in Held() }
      table.read(0) { held = $0 }
      #expect(held != nil)
      withExtendedLifetime(table) {}
    }
    #expect(held == nil)
  }
}

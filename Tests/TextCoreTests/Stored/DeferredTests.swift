import Synchronization
import Testing

@testable import TextCore

/// Values that stay in an archive until somebody asks.
@Suite("Deferred values")
struct DeferredTests {
  @Test("a value is made once, when it is first asked for, and copies share it")
  func once() {
    let made = Counter()
    let value = Deferred { made.next() }
    let copy = value
    #expect(made.count == 0)
    #expect(value.value == 1)
    #expect(copy.value == 1)
    #expect(made.count == 1)
    #expect(value.isSame(as: copy))
    #expect(!value.isSame(as: Deferred { 1 }))
  }

  @Test("of a list only those are made that stand with one that is asked for")
  func chunks() {
    let made = Counter()
    let list = DeferredList(count: 42) { range in
      range.map { index in
        _ = made.next()
        return index
      }
    }
    #expect(made.count == 0)
    #expect(list[41] == 41)
    #expect(made.count == 42 % DeferredList<Int>.chunkSize)
    #expect(Array(list) == Array(0..<42))
    #expect(made.count == 42)
    #expect(list == DeferredList(Array(0..<42)))
    #expect(DeferredList<Int>().isEmpty)
  }

  @Test("a value in bytes with an owner is taken when somebody asks, without one at once")
  func owners() throws {
    let bytes = Archive.bytes(of: ArchiveSample.full)
    let memory = bytes.withUnsafeBytes { OwnMemory(copying: $0) }
    let whole = UnsafeRawBufferPointer(memory.bytes)
    let kept = try #require(Archive.read(ArchiveSample.self, from: whole, owner: memory))
    let copied = try #require(Archive.read(ArchiveSample.self, from: whole))
    // What is changed in the bytes shows in what still lies there.
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("pier".utf8)) })
    memory.bytes[place] = UInt8(ascii: "t")
    #expect(kept.later.value.text == "tier")
    #expect(copied.later.value.text == "pier")
    #expect(Array(kept.later.value.flat) == [3])
    #expect(kept.list[17] == copied.list[17])
  }

  @Test("a value whose bytes do not fit is blank, and so are those taken with it")
  func unfit() throws {
    let bytes = Archive.bytes(of: ArchiveSample.full)
    let memory = bytes.withUnsafeBytes { OwnMemory(copying: $0) }
    let whole = UnsafeRawBufferPointer(memory.bytes)
    let kept = try #require(Archive.read(ArchiveSample.self, from: whole, owner: memory))
    for text in ["pier", "quay 17"] {
      // The number of bytes of the text stands before it.
      let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array(text.utf8)) })
      memory.bytes[place - 7] = 0x7F
    }
    #expect(kept.later.value == .blank)
    #expect(kept.list[16] == .blank)
    #expect(kept.list[17] == .blank)
    #expect(kept.list[3].text == "quay 3")
  }

  /// Counts how often something is made.
  private final class Counter: Sendable {
    private let state = Mutex(0)
    var count: Int { state.withLock { $0 } }
    func next() -> Int {
      state.withLock {
        $0 += 1
        return $0
      }
    }
  }
}

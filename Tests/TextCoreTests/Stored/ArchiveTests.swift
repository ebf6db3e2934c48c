import Testing

@testable import TextCore

/// Values come back from an archive as they were, and from nothing else.
@Suite("Archives")
struct ArchiveTests {
  @Test("a value comes back with all its parts")
  func roundTrip() throws {
    let bytes = Archive.bytes(of: ArchiveSample.full)
    #expect(try #require(Self.read(bytes)) == ArchiveSample.full)
    #expect(Archive.bytes(of: try #require(Self.read(bytes))) == bytes)
  }

  @Test("bytes that end early, at any place, or go on are no archive")
  func lengths() {
    let bytes = Archive.bytes(of: ArchiveSample.full)
    for count in 0..<bytes.count { #expect(Self.read(Array(bytes[..<count])) == nil) }
    #expect(Self.read(bytes + [0]) == nil)
  }

  @Test("counts beyond the bytes, as any changed byte can make them, end in nothing or in another value")
  func changedBytes() {
    let bytes = Archive.bytes(of: ArchiveSample.full)
    for place in bytes.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] = value
        // Whether it is refused depends on the place; it must not trap.
        _ = Self.read(changed)
      }
    }
  }

  @Test("flat arrays stay in memory that has an owner and are copied from memory that has none")
  func owners() throws {
    let bytes = Archive.bytes(of: ArchiveSample.full)
    let memory = bytes.withUnsafeBytes { OwnMemory(copying: $0) }
    let whole = UnsafeRawBufferPointer(memory.bytes)
    let kept = try #require(Archive.read(ArchiveSample.self, from: whole, owner: memory))
    let copied = try #require(Archive.read(ArchiveSample.self, from: whole))
    #expect(kept == copied)
    func lies(_ array: FlatArray<UInt64>) -> Bool {
      array.withUnsafeBytes { part in
        guard let start = part.baseAddress, let first = whole.baseAddress else { return false }
        return start >= first && start < first + whole.count
      }
    }
    #expect(lies(kept.flat))
    #expect(!lies(copied.flat))
  }

  @Test("a stored vocabulary knows its words and takes new ones")
  func vocabulary() throws {
    var vocabulary = Vocabulary()
    let words = ["port", "tide", "a-word-of-more-than-sixteen-bytes", "é"]
    for word in words { _ = vocabulary.intern(word) }
    let bytes = Archive.bytes(of: vocabulary)
    var again = try #require(bytes.withUnsafeBytes { Archive.read(Vocabulary.self, from: $0) })
    #expect(again.count == 4)
    for word in words { #expect(again.id(of: word) == vocabulary.id(of: word)) }
    #expect(again.id(of: "quay") == 0)
    #expect(again.intern("quay") == 5)
    #expect(again.intern("tide") == vocabulary.id(of: "tide"))
    #expect(again.word(5) == "quay")
  }

  static func read(_ bytes: [UInt8]) -> ArchiveSample? {
    bytes.withUnsafeBytes { Archive.read(ArchiveSample.self, from: $0) }
  }
}

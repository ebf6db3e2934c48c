import Testing
@testable import TextCore

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("ids run from 1 in the order of adding, and 0 means unknown")
  func ids() {
    var vocabulary = Vocabulary()
    #expect(vocabulary.id(of: "port") == 0)
    #expect(vocabulary.intern("port") == 1)
    #expect(vocabulary.intern("tide") == 2)
    #expect(vocabulary.intern("port") == 1)
    #expect(vocabulary.count == 2)
    #expect(vocabulary.word(2) == "tide")
    #expect(vocabulary.word(0).isEmpty && vocabulary.word(3).isEmpty)
    #expect(vocabulary.intern("") == 0 && vocabulary.id(of: "") == 0)
  }

  @Test("it agrees with a dictionary on words of all lengths, through growth")
  func dictionary() {
    var numbers = Numbers(seed: 11)
    var vocabulary = Vocabulary()
    var ids: [[UInt8]: UInt32] = [:]
    for _ in 0..<6000 {
      let length = Int.random(in: 1...40, using: &numbers)
      // Few letters and zero bytes, so that words share beginnings and lengths.
      let word = (0..<length).map { _ in UInt8.random(in: 0...2, using: &numbers) }
      if Bool.random(using: &numbers) {
        let id = vocabulary.intern(word)
        #expect(ids[word, default: id] == id)
        ids[word] = id
      } else {
        #expect(vocabulary.id(of: word) == ids[word] ?? 0)
      }
    }
    #expect(vocabulary.count == ids.count)
    for (word, id) in ids { #expect(vocabulary.id(of: word) == id) }
  }

  @Test("its tables make the same vocabulary again, and tables that do not fit are refused")
  func tables() throws {
    var vocabulary = Vocabulary()
    for word in ["port", "tide", "a-word-of-more-than-sixteen-bytes", "é"] { _ = vocabulary.intern(word) }
    let tables = vocabulary.tables
    let again = Vocabulary(tables)
    for id in 1...4 { #expect(again.id(of: vocabulary.word(UInt32(id))) == UInt32(id)) }
    #expect(tables.isSound)
    var broken = tables
    broken.bytes = FlatArray()
    #expect(!broken.isSound)
    broken = tables
    broken.offsets = FlatArray()
    #expect(!broken.isSound)
    broken = tables
    broken.slots = FlatArray(Array(tables.slots.dropLast()))
    #expect(!broken.isSound)
    broken = tables
    broken.keys = FlatArray(Array(tables.keys.dropLast()))
    #expect(!broken.isSound)
  }
}

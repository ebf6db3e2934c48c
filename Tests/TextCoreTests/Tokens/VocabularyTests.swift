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
    broken.slots = FlatArray([1, 1, 1, 1])
    #expect(!broken.isSound)
    broken = tables
    broken.index.slots = FlatArray(Array(tables.index.slots.dropLast()))
    #expect(!broken.isSound)
    broken = tables
    broken.index.displacements = FlatArray()
    #expect(!broken.isSound)
    broken = tables
    (broken.index.shortCount, broken.index.longCount) = (
      tables.index.shortCount + 3, tables.index.longCount - 2
    )
    #expect(!broken.isSound)
    broken.index.shortCount = 0
    #expect(!broken.isSound)
  }

  @Test("a complete vocabulary knows the same words as the one under way, and takes new ones")
  func complete() {
    var numbers = Numbers(seed: 12)
    for size in [0, 1, 2, 5, 40, 3000] {
      var vocabulary = Vocabulary()
      var words: [[UInt8]] = []
      for _ in 0..<size {
        let length = Int.random(in: 1...20, using: &numbers)
        // Few letters, so that words share beginnings and tests meet words that are not there by a letter.
        words.append((0..<length).map { _ in UInt8.random(in: 0x61...0x63, using: &numbers) })
        _ = vocabulary.intern(words[words.count - 1])
      }
      var complete = Vocabulary(vocabulary.tables)
      #expect(complete.count == vocabulary.count)
      for word in words { #expect(complete.id(of: word) == vocabulary.id(of: word)) }
      for _ in 0..<2000 {
        let length = Int.random(in: 0...20, using: &numbers)
        let word = (0..<length).map { _ in UInt8.random(in: 0x61...0x63, using: &numbers) }
        #expect(complete.id(of: word) == vocabulary.id(of: word))
      }
      #expect(complete.intern("a-new-word") == UInt32(vocabulary.count + 1))
      for word in words { #expect(complete.id(of: word) == vocabulary.id(of: word)) }
    }
  }

  @Test("words that differ only by zero bytes behind them, or behind the eighth byte, are told apart")
  func zeroBytes() {
    var vocabulary = Vocabulary()
    let letters = Array("abcdefghij".utf8)
    var words: [[UInt8]] = []
    for length in 1...10 {
      for zeros in 0...5 { words.append(letters.prefix(length) + [UInt8](repeating: 0, count: zeros)) }
    }
    // Every second one is in the vocabulary.
    let known = words.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    for word in known { _ = vocabulary.intern(word) }
    let complete = Vocabulary(vocabulary.tables)
    for word in words {
      #expect(complete.id(of: word) == UInt32((known.firstIndex(of: word) ?? -1) + 1))
    }
  }

  @Test("words that no displacement parts are found all the same")
  func collisions() {
    // The hash of a key is that of `low ^ high * factor`: for every second half there is a first one.
    let factor: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    let target: UInt64 = 0x7079_6D61_7274_6963
    var vocabulary = Vocabulary()
    var words: [[UInt8]] = []
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let high = UInt64(letter) | 9 << 56
      let low = target ^ (high &* factor)
      words.append((0..<8).map { UInt8(truncatingIfNeeded: low >> UInt64($0 * 8)) } + [letter])
      _ = vocabulary.intern(words[words.count - 1])
    }
    let complete = Vocabulary(vocabulary.tables)
    for (index, word) in words.enumerated() { #expect(complete.id(of: word) == UInt32(index + 1)) }
    #expect(complete.id(of: Array(words[0].dropLast()) + [UInt8(ascii: "~")]) == 0)
  }
}

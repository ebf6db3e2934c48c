import TestSupport
import Testing

@testable import Attribution

@Suite("Hashes of names")
struct NameHashTests {
  private func hash(_ text: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
    text.withUnsafeBufferPointer { NameHash.of($0, start, end) }
  }

  @Test("are the same wherever a word stands and whatever the case of its ASCII letters")
  func places() {
    for word in [
      "a", "Roe", "LINDQVIST", "Lindqvis", "Sørensen-Ångström", "O'Neill", "Wolfeschlegelsteinhausen",
    ] {
      let bytes = Array(word.utf8)
      let lower = bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
      let expected = hash(lower, 0, lower.count)
      for before in 0..<9 {
        for behind in [0, 1, 7, 8, 20] {
          let text =
            Array(repeating: UInt8(ascii: "x"), count: before) + bytes + Array(repeating: 0xC3, count: behind)
          #expect(hash(text, before, before + bytes.count) == expected)
        }
      }
    }
  }

  @Test("tell words apart that differ in one byte, in length or in anything but the case of letters")
  func different() {
    let words = [
      "Roe", "Rof", "Roe ", "Ro", "R\u{6F}@", "R\u{6F}`", "[oe", "{oe", "Roeroeroe", "Roeroerof", "",
    ]
    #expect(Set(words.map { hash(Array($0.utf8), 0, $0.utf8.count) }).count == words.count)
  }

  @Test("fold every byte as a look at it does")
  func folded() {
    for byte in UInt8.min...UInt8.max {
      let expected = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
      for place in 0..<8 {
        let word = UInt64(byte) << UInt64(8 * place)
        #expect(NameHash.folded(word) == UInt64(expected) << UInt64(8 * place))
      }
    }
  }

  @Test("of words in a filter are never passed over")
  func filter() {
    var random = SplitMix(state: 2)
    let hashes = (0..<2_000).map { _ in random.bits() }
    let filter = WordFilter(hashes)
    #expect(hashes.allSatisfy(filter.mayHold))
    #expect((0..<2_000).filter { _ in !filter.mayHold(random.bits()) }.count > 1_000)
    var names = NameFilter()
    #expect(!names.mayHold(last: hashes[0], count: 2))
    names.insert(NameKey(0..<2, in: hashes))
    #expect(names.mayHold(last: hashes[1], count: 2))
    #expect(names.mayHold(last: hashes[0], count: 1))
  }
}

import Testing

@testable import TextCore

@Suite("Flags of words")
struct WordFlagsTests {
  @Test("tell every word what it was given, and nothing of words beyond", arguments: [0, 1, 63, 64, 65, 200])
  func bits(_ count: Int) {
    let given = (0..<count).map { $0 % 3 == 1 || $0 == count - 1 }
    let flags = WordFlags(given)
    #expect(flags.isEmpty == given.isEmpty)
    flags.withBits { bits in
      for word in 0..<count + 130 {
        let expected = word < count && given[word] ? 1 : 0
        #expect(WordFlags.bit(of: UInt32(word), in: bits) == expected)
      }
      #expect(WordFlags.bit(of: .max, in: bits) == 0)
    }
  }
}

import Testing

@testable import Adapters

@Suite("Tables that page words are looked up in")
struct PageTableTests {
  @Test("a trie finds the entries that a plain look finds, whatever they open with")
  func trie() {
    let entries = ["a", "by", "b y", "byl", "read more", "read", "reader", "x1", "é", "’s", "-", "--x", "Z"]
    var builder = PhraseTrieBuilder()
    for (number, entry) in entries.enumerated() {
      builder.insert(Array(entry.utf8), mask: 1 << UInt64(number))
    }
    let trie = PhraseTrie(builder)
    let text = Array("a by byline b y read more readers x1é’s - --x Zz read".utf8)
    for start in text.indices {
      for end in start...text.count {
        var found: UInt64 = 0
        trie.each(text, from: start, to: end, accepts: { _ in true }) { found |= $0.mask }
        var expected: UInt64 = 0
        for (number, entry) in entries.enumerated() where text[start..<end].starts(with: Array(entry.utf8)) {
          expected |= 1 << UInt64(number)
        }
        #expect(found == expected, "\(start)..<\(end)")
      }
    }
  }

  @Test(
    "a class name is split at signs and humps",
    arguments: [
      ("article-body", "article body"), ("ArticleBody", "article body"), ("HTMLParser", "html parser"),
      ("col2Wide", "col2 wide"), ("--x--", "x"), ("", ""), ("é-x", "x"), ("A1B", "a1 b"), ("--", ""),
      ("site-header__logo", "site header logo"),
    ])
  func tokens(value: String, expected: String) {
    var out = [UInt8](repeating: 0, count: 200)
    let count = Array(value.utf8).withUnsafeBufferPointer { value in
      out.withUnsafeMutableBufferPointer { ClassTokens.split(value, into: $0) }
    }
    #expect(String(decoding: out[..<count], as: UTF8.self) == expected)
  }

  @Test("many values of classes are told apart, each with its own lists")
  func values() {
    var classes = ClassTokens(TestWords.shared)
    for round in 0..<2 {
      for number in 0..<5000 {
        let value =
          number % 3 == 0 ? "byline n\(number)" : number % 3 == 1 ? "share n\(number)" : "n\(number)"
        let (lists, words) = look(value, &classes)
        #expect(lists.contains(.byline) == (number % 3 == 0), "\(value), \(round)")
        #expect(words.isEmpty == (number % 3 == 2), "\(value), \(round)")
      }
    }
  }

  @Test("a value has what its names have, each drop word once")
  func names() {
    var classes = ClassTokens(TestWords.shared)
    let share = look("share", &classes).words
    #expect(!share.isEmpty)
    let (lists, words) = look("  x share\tbyline\n share-x  ", &classes)
    #expect(lists.contains(.byline))
    #expect(words.filter { share.contains($0) } == share)
    #expect(look("", &classes).words.isEmpty)
    // What stands behind the bound is not read.
    #expect(look(String(repeating: "x ", count: 1000) + "byline", &classes).lists.isEmpty)
  }

  private func look(_ value: String, _ classes: inout ClassTokens) -> (lists: TokenLists, words: [Int32]) {
    var lists = TokenLists()
    var words: [Int32] = []
    Array(value.utf8).withUnsafeBufferPointer { classes.look($0, lists: &lists, words: &words) }
    return (lists, words)
  }

  @Test("what may open with a phrase is told from what does not by its first bytes")
  func mayOpen() {
    let words = TestWords.shared
    var passed = 0
    for raw in RandomTexts(seed: 3, of: RandomTexts.pieces).prefix(4000) {
      let text = Array(Strings.collapsed(raw, 0..<raw.count).utf8)
      let opens = words.opening(Folding.fold(text, 0..<text.count), PhraseLists(rawValue: .max)) != nil
      let mayOpen = words.mayOpen(text, 0..<text.count)
      #expect(mayOpen || !opens, "\(String(decoding: text, as: UTF8.self))")
      if !mayOpen { passed += 1 }
    }
    #expect(passed > 400)
  }

  @Test("texts of the same letters have the same opening")
  func openings() {
    for text in RandomTexts(seed: 4, of: RandomTexts.pieces).prefix(4000) {
      let letters = Folding.letters(text, 0..<text.count)
      let expected = letters.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      #expect(Folding.opening(text, 0..<text.count) == expected)
    }
  }

  @Test("a block is written alike in one piece and in pieces too short for several bytes a step")
  func blocks() {
    for text in RandomTexts(seed: 5, of: RandomTexts.pieces).prefix(4000) {
      var pieces: [BlockPiece] = []
      var start = 0
      while start < text.count {
        var stop = min(start + 5, text.count)
        while stop < text.count, text[stop] & 0xC0 == 0x80 { stop += 1 }
        pieces.append(BlockPiece(node: 0, start: Int32(start), stop: Int32(stop)))
        start = stop
      }
      let whole = BlockPiece(node: 0, start: 0, stop: Int32(text.count))
      #expect(written([whole], text) == written(pieces, text), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  private func written(_ pieces: [BlockPiece], _ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    text.withUnsafeBufferPointer { BlockWriter.write(pieces[...], of: $0, to: &out) { _, _, _, _ in } }
    return out
  }

  @Test(
    "a style hides where it says display:none, with any white space",
    arguments: [
      ("display:none", true), ("color: red; DISPLAY : none", true), ("dis play:no ne", true),
      ("ddisplay:none", true), ("display:block", false), ("display:nonX", false), ("display:no", false),
      ("", false),
    ])
  func styles(style: String, hides: Bool) {
    let found = Array(style.utf8).withUnsafeBufferPointer { HiddenStyle.hides($0) }
    #expect(found == hides)
  }
}

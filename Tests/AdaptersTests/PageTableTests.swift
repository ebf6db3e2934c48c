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
    "a class name is split at signs and humps, names at white space",
    arguments: [
      ("article-body", "article body"), ("ArticleBody", "article body"), ("HTMLParser", "html parser"),
      ("a b", "a|b"), ("  a -- b_ ", "a|b"), ("col2Wide", "col2 wide"), ("--x--", "x"), ("", ""),
      ("é-x", "x"),
      ("site-header__logo js-x", "site header logo|js x"),
    ])
  func tokens(value: String, expected: String) {
    var out = [UInt8](repeating: 0, count: 200)
    let count = Array(value.utf8).withUnsafeBufferPointer { value in
      out.withUnsafeMutableBufferPointer { ClassTokens.split(value, into: $0) }
    }
    let tokens = out[..<count].map { $0 == 0 ? UInt8(ascii: "|") : $0 }
    #expect(String(decoding: tokens, as: UTF8.self) == expected)
  }

  @Test("many values of classes are told apart, each with its own lists")
  func values() {
    var classes = ClassTokens(TestWords.shared)
    for round in 0..<2 {
      for number in 0..<5000 {
        let value =
          number % 3 == 0 ? "byline n\(number)" : number % 3 == 1 ? "share n\(number)" : "n\(number)"
        let result = Array(value.utf8).withUnsafeBufferPointer { classes.lookUp($0) }
        #expect(result.lists.contains(.byline) == (number % 3 == 0), "\(value), \(round)")
        #expect(result.words.isEmpty == (number % 3 == 2), "\(value), \(round)")
      }
    }
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

import Testing
import TextCore

@testable import RuleEngine

@Suite("Patterns that begin with globs or classes")
struct GlobSearchTests {
  static let pieces = [
    "re", "un", "t", "ard", "ards", "monger", "ing", "S", "’", "’s", "'", "é", "ﬁ", "É", "ed", "e\u{301}d",
    "x", "-",
    "—", "“", "”", "…", "12", "can't", "won’t", "can",
  ]

  /// Words of the vocabulary, of which it is known beforehand which globs cover them.
  static let known = [
    "can", "will", "not", "t", "x", "ard", "un", "red", "reed", "ing", "ards", "12", "é", "monger",
  ]

  static func text(_ numbers: inout AgreementTests.Numbers) -> String {
    (0..<Int.random(in: 1..<20, using: &numbers)).map { _ in
      let word = (0..<Int.random(in: 1..<5, using: &numbers)).map { _ in
        pieces.randomElement(using: &numbers) ?? "x"
      }.joined()
      return word + ([" ", " ", ". ", ", "].randomElement(using: &numbers) ?? " ")
    }.joined()
  }

  /// The tokens a glob covers when each is folded whole; what has a letter covers no punctuation.
  static func covered(_ glob: String, _ text: TokenizedText) -> [TokenSpan] {
    let parts = glob.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let hasLetter = glob.utf8.contains { $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 }
    return text.tokens.indices.filter { index in
      let token = text.tokens[index]
      if hasLetter, token.classes.contains(.punctuation) { return false }
      let bytes = Array(text.document.text[Int(token.start)..<Int(token.end)])
      return bytes.withUnsafeBufferPointer { Glob(parts: parts).matches($0) }
    }.map { TokenSpan($0, $0 + 1) }
  }

  @Test("find in one pass what folding every token finds", arguments: 0..<40)
  func oneGlob(_ seed: Int) {
    var numbers = AgreementTests.Numbers(state: UInt64(seed) &* 6_700_417 &+ 11)
    let all = [
      "*ard", "*ards", "un*", "*s", "re*ed", "*'s", "*", "*mongering", "x*", "*”", "*\"", "12*", "*é",
      "t*'*d", "*a", "wo*", "*'t", "*n",
    ]
    for _ in 0..<25 {
      // A few only: words that no glob of the pack covers are never asked.
      let globs = (0..<Int.random(in: 1..<5, using: &numbers)).compactMap { _ in
        all.randomElement(using: &numbers)
      }
      var pack = TestPack()
      pack.lexicon("known", GlobSearchTests.known)
      let marks = globs.map { pack.mark("m", $0) }
      let both = pack.mark("both", "*ard | un* | [num]")
      let text = pack.document([(.paragraph, GlobSearchTests.text(&numbers))])
      let scan = pack.scan(text)
      for (glob, mark) in zip(globs, marks) {
        let expected = GlobSearchTests.covered(glob, text)
        #expect(scan.spans(ofMark: mark) == expected, "\(glob) in \(text.string(scan.wholeDocument))")
      }
      let expected = text.tokens.indices.map { TokenSpan($0, $0 + 1) }.filter { span in
        GlobSearchTests.covered("*ard", text).contains(span)
          || GlobSearchTests.covered("un*", text).contains(span)
          || text.tokens[Int(span.start)].classes.contains(.number)
      }
      #expect(scan.spans(ofMark: both) == expected)
    }
  }

  @Test("hold in contexts, too, where one sentence is asked at a time")
  func contexts() {
    var pack = TestPack()
    let before = pack.context(.before, "*ing", distance: 2)
    let first = pack.context(.overlap, "<s> [cap]")
    pack.rule("storm", require: [before])
    pack.rule("[cap] surge", unless: [first])
    var scan = pack.scan("A coming storm. A storm is coming. Surge. Big surge hit. The Big surge hit.")
    #expect(scan.matches(ofRule: 0).map { Int($0.tokens.start) } == [2])
    #expect(scan.found(1) == ["Big surge"])
  }

  @Test("more globs than there are bits are found all the same")
  func manyGlobs() {
    var pack = TestPack()
    let marks = (0..<TestIndex.mostGlobs + 6).map { pack.mark("m\($0)", "*q\($0)") }
    let words = marks.indices.map { "wq\($0)" }
    let scan = pack.scan(words.joined(separator: " "))
    for (index, mark) in marks.enumerated() { #expect(scan.words(ofMark: mark) == [words[index]]) }
  }
}

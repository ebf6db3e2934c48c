import Testing
import TextCore

@testable import RuleEngine

@Suite("The pass over the tokens")
struct LexiconPassTests {
  private typealias Numbers = AgreementTests.Numbers

  private static let entries = [
    "a", "b", "a b", "a b c", "b c", "c d a b", "\"A\"", "\"B\" c", "a-b", "-c", "b-c d", "\"a\"", "d",
  ]

  /// A pack with some lexicons; a rule names those with even numbers.
  private static func pack(_ numbers: inout Numbers, namesAll: Bool) -> TestPack {
    var pack = TestPack()
    for lexicon in 0..<6 {
      let own = entries.filter { _ in Int.random(in: 0..<3, using: &numbers) == 0 }
      pack.lexicon("l\(lexicon)", own + ["d"])
    }
    for lexicon in 0..<6 where namesAll || lexicon % 2 == 0 { pack.rule("@l\(lexicon)") }
    return pack
  }

  private static func text(_ numbers: inout Numbers) -> String {
    (0..<Int.random(in: 0..<60, using: &numbers)).map { _ in
      (["a", "b", "c", "d", "A", "B", "x"].randomElement(using: &numbers) ?? "a")
        + ([" ", " ", " ", "-", ". "].randomElement(using: &numbers) ?? " ")
    }.joined()
  }

  @Test(
    "entries are those that the trie walks to, whether a pattern names their lexicon or not",
    arguments: 0..<30)
  func entries(_ seed: Int) {
    for round in 0..<20 {
      let state = UInt64(seed * 1000 + round) &* 7919 &+ 3
      var (some, all) = (Numbers(state: state), Numbers(state: state))
      let (named, unnamed) = (Self.pack(&all, namesAll: true), Self.pack(&some, namesAll: false))
      let text = Self.text(&some)
      let (a, b) = (named.scan(text), unnamed.scan(text))
      for lexicon in 0..<6 {
        let spans = a.lexiconSpans(lexicon)
        #expect(spans == b.lexiconSpans(lexicon))
        #expect(spans == spans.sorted())
        var walked: [TokenSpan] = []
        for token in a.text.tokens.indices {
          a.forEachEdge(at: token) { if $1 == lexicon { walked.append(TokenSpan(token, $0)) } }
        }
        #expect(spans == walked)
        #expect(walked == Self.plain(lexicon, named.rules, a.text))
      }
    }
  }

  /// The spans of a lexicon, one token after another, without tables.
  private static func plain(_ lexicon: Int, _ rules: RuleSet, _ text: TokenizedText) -> [TokenSpan] {
    var spans: [TokenSpan] = []
    for sentence in text.sentences {
      for start in sentence.tokens.range {
        var node: UInt32 = 0
        for at in start..<Int(sentence.tokens.end) {
          guard text.tokens[at].word != 0, let next = rules.trie.child(of: node, on: text.tokens[at].word)
          else { break }
          node = next
          let own = rules.trie.nodes[Int(node)]
          let holds = own.checks.contains { check in
            Int(check.lexicon) == lexicon
              && (start...at).allSatisfy { token in
                let surface = check.surfaces[token - start]
                return (!check.joined[token - start] || text.tokens[token].classes.contains(.joined))
                  && (surface.isEmpty || Array(text.document.text[text.tokens[token].span.range]) == surface)
              }
          }
          if holds || own.lexicons.contains(UInt32(lexicon)) { spans.append(TokenSpan(start, at + 1)) }
        }
      }
    }
    return spans
  }

  @Test("a sentence over the budget holds the same entries up to it, named or not")
  func budget() {
    let count = EngineLimits.edgesPerSentence / 2 + 10
    let text = Array(repeating: "a", count: count).joined(separator: " ")
    for isNamed in [true, false] {
      var pack = TestPack()
      let one = pack.lexicon("one", ["a"])
      let two = pack.lexicon("two", ["a", "a b"])
      if isNamed {
        pack.rule("@one")
        pack.rule("@two")
      }
      let scan = pack.scan(text)
      #expect(scan.isIncomplete)
      #expect(scan.lexiconSpans(one).count == EngineLimits.edgesPerSentence / 2)
      #expect(scan.lexiconSpans(two).count == EngineLimits.edgesPerSentence / 2)
    }
  }

  @Test("words of many anchors and lexicons keep all of them in order")
  func many() {
    var pack = TestPack()
    for lexicon in 0..<7 { pack.lexicon("l\(lexicon)", ["a", "a b"]) }
    for lexicon in 0..<7 { pack.rule("@l\(lexicon)") }
    for other in ["b", "c", "d", "e", "f", "g"] { pack.rule("(a|\(other)) x") }
    var scan = pack.scan("a b a x. B x a x.")
    for lexicon in 0..<7 {
      #expect(
        scan.lexiconSpans(lexicon) == [TokenSpan(0, 1), TokenSpan(0, 2), TokenSpan(2, 3), TokenSpan(7, 8)])
    }
    #expect(scan.found(7) == ["a x", "B x", "a x"])
    #expect(scan.found(12) == ["a x", "a x"])
  }
}

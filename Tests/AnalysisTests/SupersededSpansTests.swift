import TestSupport
import Testing
import TextCore

@testable import Analysis
@testable import RuleEngine

@Suite("SupersededSpans")
struct SupersededSpansTests {
  static let rules: RuleSet = {
    var rules = RuleSet()
    rules.rules = (0..<4).map {
      Rule(id: "hedge/\($0)", category: .hedge, severity: .note, confidence: .high, message: "")
    }
    rules.rules[0].supersedes = [1, 2]
    rules.rules[3].supersedes = [2]
    return rules
  }()

  @Test("takes from a rule what shares a token with a match of a rule above it")
  func agreement() {
    let digest = RuleDigest(Self.rules)
    var random = SplitMix(state: 7)
    for _ in 0..<300 {
      let matches = (0..<random.next(12)).map { _ in
        let start = random.next(20)
        return RuleMatch(
          rule: random.next(4), tokens: TokenSpan(start, start + 1 + random.next(5)), captures: [],
          head: start, voice: .own, severity: .note)
      }
      let spans = SupersededSpans(matches, digest: digest)
      for match in matches {
        let expected = matches.contains { other in
          Self.rules.rules[other.rule].supersedes.contains(UInt32(match.rule))
            && other.tokens.overlaps(match.tokens)
        }
        #expect(spans.cover(match.tokens, ofRule: match.rule) == expected)
      }
    }
  }
}

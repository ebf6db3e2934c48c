import Testing
import TextCore

@testable import RuleEngine

@Suite("Groups and kinds of words")
struct WordGroupsTests {
  private typealias Numbers = AgreementTests.Numbers

  @Test("a word is of a kind of a group where the group holds it", arguments: 0..<20)
  func kinds(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 6_700_417 &+ 11)
    let words = ["salt", "silt", "sand", "clay", "loam", "peat", "chalk", "gravel"]
    var pack = TestPack()
    for _ in 0..<Int.random(in: 1..<9, using: &numbers) {
      let some = words.filter { _ in Bool.random(using: &numbers) }
      let other = words.randomElement(using: &numbers) ?? "salt"
      pack.rule(some.count > 1 ? "(\(some.joined(separator: " | "))) ..2 \(other)" : other)
    }
    let rules = pack.rules
    let groups = WordGroups(rules)
    for anchor in rules.patterns.flatMap(\.anchors) where anchor.kind == .word || anchor.kind == .wordSet {
      guard let group = groups.group(of: anchor.kind, anchor.value) else {
        Issue.record("no group of \(anchor)")
        continue
      }
      let members =
        anchor.kind == .word ? [anchor.value] : Array(rules.wordSets[Int(anchor.value)])
      let kinds = groups.kinds(of: group)
      for word in 0...UInt32(rules.vocabulary.count) {
        let kind = groups.kindOfWord[Int(word)]
        let bit = groups.rows[group * groups.rowWords + Int(kind) / 64] >> UInt64(kind % 64) & 1
        #expect(kinds.contains(kind) == members.contains(word))
        #expect((bit != 0) == members.contains(word))
      }
    }
  }

  @Test("places of words of several kinds come in order, once each, in a text of many sentences")
  func places() {
    var pack = TestPack()
    pack.rule("(salt | silt | sand)")
    pack.rule("(silt | clay)")
    pack.rule("sand")
    let parts = [
      "Silt and salt lie here.", "Clay is under sand and silt.", "Nothing else.", "Sand, clay, salt.",
    ]
    let text = pack.document([
      (.paragraph, (0..<80).map { parts[$0 * 7 % parts.count] }.joined(separator: " "))
    ])
    var scan = DocumentScan(matcher: Matcher(pack.rules), text: text)
    for (rule, wanted) in [["salt", "silt", "sand"], ["silt", "clay"], ["sand"]].enumerated() {
      let expected = text.tokens.indices.filter {
        wanted.contains(text.string(TokenSpan($0, $0 + 1)).lowercased())
      }
      #expect(scan.matches(ofRule: rule).map { Int($0.tokens.start) } == expected)
    }
  }
}

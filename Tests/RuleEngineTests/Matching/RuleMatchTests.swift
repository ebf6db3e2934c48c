import Testing
import TextCore

@testable import RuleEngine

@Suite("Matches of rules")
struct RuleMatchTests {
  @Test("the voice of the head token decides the severity or skips the match")
  func voices() {
    var pack = TestPack()
    pack.rule("storm $head=surge", voices: [.error, .note, nil])
    var scan = pack.scan("Storm surge. Storm surge. Storm surge.")
    scan.setVoices([.quoted, .own, .own, .own, .attributed, .own, .own, .quoted, .own])
    let matches = scan.matches(ofRule: 0)
    #expect(matches.map(\.severity) == [.error, .note])
    #expect(matches.map(\.voice) == [.own, .attributed])
    #expect(matches.map(\.head) == [1, 4])
  }

  @Test("a rule looks only at its sections")
  func sections() {
    var pack = TestPack()
    pack.rule("storm", sections: 1 << Section.headline.rawValue | 1 << Section.caption.rawValue)
    var scan = pack.scan(
      pack.document([
        (.headline, "Storm"), (.paragraph, "A storm."), (.paragraph, "A storm."), (.caption, "Storm."),
      ]))
    #expect(scan.matches(ofRule: 0).map(\.tokens.start) == [0, 7])
  }

  @Test("document rules and unknown rules have no matches")
  func none() {
    var pack = TestPack()
    pack.rules.rules.append(
      Rule(id: "weasel/x", category: .weasel, severity: .note, confidence: .low, message: ""))
    var scan = pack.scan("A storm.")
    #expect(scan.found(0) == [])
    #expect(scan.found(7) == [])
  }

  @Test("a trace says what became of every match of the pattern")
  func trace() {
    var pack = TestPack()
    let before = pack.context(.before, "no", distance: 2)
    let after = pack.context(.after, "came", distance: 2)
    pack.rule("storm storm?", unless: [before], require: [after], sections: 0b0110)
    var scan = pack.scan(
      pack.document([
        (.headline, "Storm came"),
        (.paragraph, "A storm came. No big storm came. A storm. Storm came. Storm storm came."),
      ]))
    scan.setVoices(Array(repeating: .own, count: 14) + Array(repeating: .quoted, count: 10))
    let outcomes = scan.trace(rule: 0, in: TokenSpan(0, 21)).map(\.outcome)
    #expect(
      outcomes == [
        .skippedSection(.headline), .matched,
        .killed(index: 0, window: .before, by: TokenSpan(6, 7)), .missing(index: 0, window: .after),
        .skippedVoice(.quoted), .skippedVoice(.quoted), .covered(by: TokenSpan(17, 19)),
      ])
    #expect(scan.trace(rule: 0, in: TokenSpan(0, 1)).map(\.outcome) == [.skippedSection(.headline)])
    #expect(scan.trace(rule: 0, in: TokenSpan(2, 3)).map(\.outcome) == [.notMatched])
    #expect(scan.trace(rule: 9, in: TokenSpan(2, 3)).map(\.outcome) == [.notMatched])
  }
}

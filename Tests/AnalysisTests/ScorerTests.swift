import TestSupport
import Testing
import TextCore

@testable import Analysis
@testable import RuleEngine

@Suite("Scorer")
struct ScorerTests {
  static let rules: [Rule] = [
    Rule(id: "hedge/a", category: .hedge, severity: .note, confidence: .high, message: ""),
    Rule(
      id: "loaded-framing/b", category: .loadedFraming, severity: .warning, confidence: .medium, message: ""),
    Rule(
      id: "unsourced-accusation/c", category: .unsourcedAccusation, severity: .error, confidence: .low,
      message: ""),
    Rule(id: "independence/d", category: .independence, severity: .warning, confidence: .high, message: ""),
    Rule(id: "transparency/e", category: .transparency, severity: .warning, confidence: .high, message: ""),
  ]
  static let all = [true, true, true, true]

  static func finding(_ rule: Int, section: Section = .body) -> Finding {
    var finding = Finding(rule: rule, severity: rules[rule].severity, section: section, message: "")
    if section != .document { finding.span = TextSpan(0, 1) }
    return finding
  }

  static func score(_ findings: [Finding], words: Int = 300, assessed: [Bool] = all) -> Score {
    Scorer(model: .standard, profile: .news).score(findings, rules: rules, words: words, assessed: assessed)
  }

  static func randomFindings(_ random: inout SplitMix) -> [Finding] {
    (0..<random.next(40)).map { _ in
      let rule = random.next(5)
      return finding(rule, section: rule >= 3 ? .document : [.headline, .lead, .body][random.next(3)])
    }
  }

  @Test("the ledger sums exactly to what is missing from 100")
  func exactSum() {
    var random = SplitMix(state: 1)
    for _ in 0..<200 {
      let assessed = (0..<4).map { _ in random.next(3) > 0 }
      let score = Self.score(Self.randomFindings(&random), words: 50 + random.next(2000), assessed: assessed)
      #expect(score.ledger.reduce(0) { $0 + $1.milliPoints } == 100_000 - score.milliPoints)
      #expect((0...100_000).contains(score.milliPoints))
      #expect(score.low <= score.milliPoints && score.milliPoints <= score.high)
    }
  }

  @Test("adding a finding never raises a score")
  func monotonic() {
    var random = SplitMix(state: 2)
    for _ in 0..<200 {
      let findings = Self.randomFindings(&random)
      guard !findings.isEmpty else { continue }
      let fewer = Array(findings.dropLast())
      // Rounding each line to a milli-point may move the sum by half a milli-point a line.
      #expect(Self.score(findings).milliPoints <= Self.score(fewer).milliPoints + findings.count)
    }
  }

  @Test("a text repeated once costs at most a quarter more")
  func doubling() {
    let once = [1, 1, 2, 1].map { Self.finding($0) }
    let single = 100_000 - Self.score(once, words: 400).milliPoints
    let double = 100_000 - Self.score(once + once, words: 800).milliPoints
    #expect(double * 4 <= single * 5)
  }

  @Test("a part that is not assessed leaves the sum")
  func notAssessed() {
    let score = Self.score([Self.finding(4, section: .document)], assessed: [true, true, true, false])
    #expect(score.milliPoints == 100_000)
    #expect(score.parts[ScorePart.transparency.rawValue] == nil)
  }

  @Test("suppressed findings cost nothing")
  func suppressed() {
    var finding = Self.finding(1)
    finding.status = .suppressed
    #expect(Self.score([finding]).milliPoints == 100_000)
  }

  @Test("a headline costs more than the body")
  func place() {
    let body = Self.score([Self.finding(1)]).milliPoints
    let headline = Self.score([Self.finding(1, section: .headline)]).milliPoints
    #expect(headline < body)
  }
}

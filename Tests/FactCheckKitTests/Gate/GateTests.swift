import Analysis
import Testing
import TextCore

@testable import FactCheckKit

@Suite("Gate")
struct GateTests {
  typealias Item = GateSubject.Item

  static func subject(
    score: Int? = 80_000, parts: [Int?] = [90_000, 80_000, 70_000, nil], words: Int? = 400,
    items: [Item] = [],
    reason: String? = nil, notices: [SuppressionNotice] = []
  ) -> GateSubject {
    GateSubject(
      id: "a.html", words: words, score: score, parts: parts, reason: reason, items: items, notices: notices)
  }

  static func verdict(
    _ policy: GatePolicy, _ subject: GateSubject, hasBaseline: Bool = false
  ) -> GateVerdict {
    Gate(policy, hasBaseline: hasBaseline).verdict(on: subject)
  }

  @Test("without a condition errors fail, warnings and notes do not")
  func standard() {
    let warning = Self.subject(items: [
      Item(rule: "a/b", severity: .warning), Item(rule: "a/c", severity: .note),
    ])
    #expect(Self.verdict(GatePolicy(), warning).passed)
    let error = Self.subject(items: [Item(rule: "a/b", severity: .error)])
    let verdict = Self.verdict(GatePolicy(), error)
    #expect(verdict.failures.map(\.description) == ["max.error: 1 finding, at most 0"])
  }

  @Test("where no rule was tried, conditions on findings are skipped and said to be")
  func unjudged() {
    var subject = Self.subject(score: nil, reason: "other language")
    subject.isJudged = false
    let verdict = Self.verdict(GatePolicy(max: [.error: 0], forbid: ["hedge/*"]), subject)
    #expect(verdict.passed)
    #expect(
      verdict.skipped.map(\.description) == [
        "max.error: skipped, no rule was tried (other language)",
        "forbid hedge/*: skipped, no rule was tried (other language)",
      ])
  }

  @Test("inputs that were not judged are counted where there is no document at all")
  func nothingJudged() {
    #expect(GateText.lines(GateResult(), unjudged: 2) == ["gate: no document, 2 inputs not judged"])
    #expect(GateText.lines(GateResult()) == ["gate: nothing to check"])
  }

  @Test("a condition replaces the failing on errors")
  func replaced() {
    let error = Self.subject(items: [Item(rule: "a/b", severity: .error)])
    #expect(Self.verdict(GatePolicy(minScore: 70_000), error).passed)
  }

  @Test("fewest words and new_only are no conditions of their own")
  func notConditions() {
    let error = Self.subject(items: [Item(rule: "a/b", severity: .error)])
    #expect(!Self.verdict(GatePolicy(minWords: 10, newOnly: false), error).passed)
  }

  @Test("failing on a severity takes in those above", arguments: [Severity.note, .warning, .error])
  func failOn(severity: Severity) {
    for other in Severity.allCases {
      let verdict = Self.verdict(.failOn(severity), Self.subject(items: [Item(rule: "a/b", severity: other)]))
      #expect(verdict.passed == (other < severity))
    }
  }

  @Test("a score below the least one fails with both numbers")
  func score() {
    let verdict = Self.verdict(GatePolicy(minScore: 70_000), Self.subject(score: 69_999))
    #expect(verdict.failures.map(\.description) == ["min_score: 69.999, at least 70"])
    #expect(Self.verdict(GatePolicy(minScore: 70_000), Self.subject(score: 70_000)).passed)
  }

  @Test("parts below their least share fail, parts that are not assessed are skipped")
  func parts() {
    let policy = GatePolicy(minParts: [.attribution: 90_001, .independence: 80_000, .transparency: 50_000])
    let verdict = Self.verdict(policy, Self.subject())
    #expect(verdict.failures.map(\.description) == ["min_parts.attribution: 90, at least 90.001"])
    #expect(
      verdict.skipped.map(\.description) == ["min_parts.transparency: skipped, the part is not assessed"])
  }

  @Test("a part that must be assessed and is not fails")
  func assessed() {
    let policy = GatePolicy(requireAssessed: [.attribution, .transparency])
    #expect(
      Self.verdict(policy, Self.subject()).failures.map(\.description)
        == ["require_assessed transparency: not assessed, must be assessed"])
    let none = Self.subject(score: nil, parts: [nil, nil, nil, nil], reason: "other language")
    #expect(Self.verdict(policy, none).failures.first?.value == "not assessed (other language)")
  }

  @Test("in a short text conditions on the score are skipped and said to be skipped, counts are not")
  func short() {
    let policy = GatePolicy(
      minScore: 70_000, minParts: [.language: 99_000], max: [.error: 0], requireAssessed: [.transparency],
      minWords: 120)
    let subject = Self.subject(score: 1_000, words: 119, items: [Item(rule: "a/b", severity: .error)])
    let verdict = Self.verdict(policy, subject)
    #expect(verdict.failures.map(\.condition) == ["max.error"])
    #expect(verdict.skipped.map(\.condition) == ["min_score", "min_parts.language", "require_assessed"])
    #expect(verdict.skipped[0].reason == "119 words are fewer than min_words 120")
  }

  @Test("without a score its conditions are skipped with the reason")
  func noScore() {
    let subject = Self.subject(score: nil, parts: [nil, nil, nil, nil], reason: "too short: 12 words")
    let verdict = Self.verdict(GatePolicy(minScore: 70_000), subject)
    #expect(verdict.passed)
    #expect(
      verdict.skipped.map(\.description) == ["min_score: skipped, there is no score (too short: 12 words)"])
  }

  @Test("forbidden rules fail by glob, whatever their severity")
  func forbid() {
    let policy = GatePolicy(forbid: ["vague-sourcing/*", "hedge/none"])
    let subject = Self.subject(items: [
      Item(rule: "vague-sourcing/a", severity: .note, count: 3), Item(rule: "weasel/b", severity: .error),
    ])
    #expect(
      Self.verdict(policy, subject).failures.map(\.description)
        == ["forbid vague-sourcing/*: 3 findings, none allowed"])
  }

  @Test("folded findings count as many as they are")
  func folded() {
    let subject = Self.subject(items: [Item(rule: "a/b", severity: .warning, count: 11)])
    let verdict = Self.verdict(GatePolicy(max: [.warning: 10]), subject)
    #expect(verdict.failures.map(\.description) == ["max.warning: 11 findings, at most 10"])
  }

  @Test("suppressed findings never count, those of the baseline only without new_only")
  func statuses() {
    let subject = Self.subject(items: [
      Item(rule: "a/b", severity: .error, status: .suppressed),
      Item(rule: "a/b", severity: .error, status: .baselined),
    ])
    #expect(Self.verdict(GatePolicy(), subject, hasBaseline: true).passed)
    #expect(!Self.verdict(GatePolicy(newOnly: false), subject, hasBaseline: true).passed)
    #expect(!Self.verdict(GatePolicy(), subject).passed)
    #expect(Self.verdict(GatePolicy(newOnly: true), subject).passed)
  }

  @Test("a faulty suppression fails, an idle one only under strict")
  func notices() {
    let faulty = Self.subject(notices: [SuppressionNotice(.blanket, "x", line: 1, column: 1)])
    #expect(!Gate(GatePolicy()).evaluate([faulty]).passed)
    let idle = Self.subject(notices: [SuppressionNotice(.unused, "x", line: 1, column: 1)])
    #expect(Gate(GatePolicy()).evaluate([idle]).passed)
    #expect(!Gate(GatePolicy()).evaluate([idle], isStrict: true).passed)
  }

  @Test("the result names each failed document once and ends with the sum")
  func text() {
    let good = Self.subject()
    var bad = Self.subject(
      score: 61_200, items: [Item(rule: "a/b", severity: .error)],
      notices: [SuppressionNotice(.unused, "remove it", line: 7, column: 3)])
    bad.id = "b.html"
    var result = Gate(GatePolicy(minScore: 70_000, max: [.error: 0])).evaluate([good, bad])
    result.remarks = ["old.json: stale entry"]
    #expect(
      GateText.lines(result) == [
        "b.html: gate: min_score: 61.2, at least 70",
        "b.html: gate: max.error: 1 finding, at most 0",
        "b.html:7:3: warning[unused]: remove it",
        "warning: old.json: stale entry",
        "gate failed: 1 of 2 documents",
      ])
  }

  @Test("remarks fail only under strict, and a run without documents passes")
  func remarks() {
    var result = Gate(GatePolicy()).evaluate([])
    #expect(result.passed)
    #expect(GateText.lines(result) == ["gate: nothing to check"])
    result.remarks = ["stale"]
    #expect(result.passed)
    result.isStrict = true
    #expect(!result.passed)
  }

  @Test("adding a finding never turns a failed gate into a passed one")
  func monotone() {
    var state: UInt64 = 99
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let rules = ["a/x", "a/y", "b/x"]
    for _ in 0..<500 {
      let policy = GatePolicy(
        max: [.error: random(3), .warning: random(4)], forbid: random(2) == 0 ? ["b/*"] : [])
      var items: [Item] = []
      var failed = false
      for _ in 0..<8 {
        items.append(Item(rule: rules[random(3)], severity: Severity.allCases[random(3)]))
        let passes = Self.verdict(policy, Self.subject(items: items)).passed
        #expect(!(failed && passes))
        failed = !passes
      }
    }
  }
}

import Testing
import TextCore

@testable import Analysis
@testable import RuleEngine

@Suite("Finding review")
struct FindingReviewTests {
  static func entry(_ identity: UInt64, rule: String = "hedge/sample", until: String? = nil) -> IgnoreEntry {
    IgnoreEntry(
      fingerprint: Fingerprint.text(identity),
      suppression: Suppression(
        rule: rule, reason: "known", owner: "desk", until: until.flatMap { Day(iso: $0) }),
      index: 3)
  }

  @Test("an ignore entry suppresses the finding of its fingerprint and rule")
  func ignored() {
    let sample = SuppressionSample("[[One]] [[two]]", format: .text)
    let result = sample.reviewed(FindingReview(ignored: [Self.entry(0)]))
    #expect(result.findings.map(\.status) == [.suppressed, .active])
    #expect(result.findings[0].justification == "known (desk)")
    #expect(result.used == [3])
  }

  @Test("an ignore entry of another rule, or behind its last day, has no effect")
  func notIgnored() {
    let sample = SuppressionSample("[[One]]", format: .text)
    let day = Day(iso: "2026-05-01")
    for entry in [Self.entry(0, rule: "hedge/hard"), Self.entry(0, until: "2026-04-30")] {
      let result = sample.reviewed(FindingReview(ignored: [entry], today: day))
      #expect(result.findings.map(\.status) == [.active])
      #expect(result.used.isEmpty)
    }
  }

  @Test("the baseline holds findings by fingerprint, and suppressions go before it")
  func baseline() {
    let sample = SuppressionSample(
      "<!-- factcheck-ignore-next hedge/sample: x -->[[One]]\n\n[[two]] [[three]]")
    let known = Set(sample.findings.prefix(2).map(\.fingerprint))
    let result = sample.reviewed(FindingReview(baseline: BaselineHold(content: .fingerprints(known))))
    #expect(result.findings.map(\.status) == [.suppressed, .baselined, .active])
  }

  @Test("text moved from a file that is gone stays old, findings about the document do not")
  func moved() {
    var sample = SuppressionSample("[[One]]")
    var whole = Finding(rule: 2, severity: .warning, section: .document, message: "")
    whole.identity = 77
    sample.findings.append(whole)
    let hold = BaselineHold(content: .nothing, moved: [Fingerprint.text(0), Fingerprint.text(77)])
    #expect(sample.reviewed(FindingReview(baseline: hold)).findings.map(\.status) == [.baselined, .active])
  }

  @Test("a file that has not changed holds only old findings")
  func unchanged() {
    let hold = BaselineHold(content: .everything)
    #expect(
      SuppressionSample("[[One]]").reviewed(FindingReview(baseline: hold)).findings.map(\.status) == [
        .baselined
      ])
  }
}

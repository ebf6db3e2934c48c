import Foundation
import TestSupport
import TextCore

@testable import Analysis
@testable import RuleEngine

/// A document made of marked text: each marked span is a finding of the rule `hedge/sample`.
struct SuppressionSample {
  static let rules: RuleSet = {
    var rules = RuleSet()
    var sample = Rule(
      id: "hedge/sample", category: .hedge, severity: .warning, confidence: .high, message: "")
    sample.renamedFrom = "hedge/old-name"
    var hard = Rule(id: "hedge/hard", category: .hedge, severity: .error, confidence: .high, message: "")
    hard.isSuppressible = false
    var whole = Rule(
      id: "independence/whole", category: .independence, severity: .warning, confidence: .high, message: "")
    whole.when = MetricExpression(steps: [])
    var off = Rule(id: "hedge/off", category: .hedge, severity: .warning, confidence: .high, message: "")
    off.isOff = true
    rules.rules = [sample, hard, whole, off]
    return rules
  }()

  let document: Document
  var findings: [Finding]

  init(_ marked: String, format: DocumentFormat = .markdown) {
    let text = MarkedText(marked)
    let bytes = Array(text.text.utf8)
    var blocks: [Block] = []
    var start = 0
    for part in text.text.components(separatedBy: "\n\n") {
      let length = part.utf8.count
      if length > 0 { blocks.append(Block(kind: .paragraph, span: TextSpan(start, start + length))) }
      start += length + 2
    }
    document = Document(
      id: "sample", format: format, source: SourceText(name: "sample", utf8: bytes), text: bytes,
      blocks: blocks)
    findings = text.spans.map { span in
      var finding = Finding(rule: 0, severity: .warning, section: .body, message: "")
      finding.span = TextSpan(span.lowerBound, span.upperBound)
      finding.identity = UInt64(span.lowerBound)
      return finding
    }
  }

  init(document: Document, findings: [Finding]) {
    self.document = document
    self.findings = findings
  }

  /// The statuses after review, and what is wrong with the comments.
  func reviewed(
    _ review: FindingReview = .none
  ) -> (findings: [Finding], notices: [SuppressionNotice], used: Set<Int>) {
    var reviewer = FindingReviewer(rules: Self.rules.rules, document: document, review: review)
    var findings = findings
    reviewer.suppress(&findings)
    reviewer.compare(&findings)
    return (findings, reviewer.notices(judged: true), reviewer.usedIgnores)
  }

  var statuses: [FindingStatus] { reviewed().findings.map(\.status) }
}

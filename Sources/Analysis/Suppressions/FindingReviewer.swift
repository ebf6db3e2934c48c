import RuleEngine
import TextCore

/// Gives findings their status: first comments, then ignore files, then the baseline.
struct FindingReviewer {
  private let rules: [Rule]
  private let map: SourceMap
  private let review: FindingReview
  private var comments: SuppressionTable
  private let ignored: [String: [IgnoreEntry]]
  private(set) var usedIgnores: Set<Int> = []

  /// - Parameter text: gives the document, which is too large to be handed about for every one.
  init(rules: [Rule], text: TokenizedText, review: FindingReview) {
    self.init(
      rules: rules, map: text.document.map, review: review,
      comments: text.document.format == .text
        ? SuppressionTable() : SuppressionTable(document: text.document, rules: rules, today: review.today))
  }

  init(rules: [Rule], document: Document, review: FindingReview) {
    self.init(
      rules: rules, map: document.map, review: review,
      comments: SuppressionTable(document: document, rules: rules, today: review.today))
  }

  private init(rules: [Rule], map: SourceMap, review: FindingReview, comments: SuppressionTable) {
    self.rules = rules
    self.map = map
    self.review = review
    self.comments = comments
    ignored = review.ignored.isEmpty ? [:] : Dictionary(grouping: review.ignored) { $0.fingerprint }
  }

  /// Marks suppressed findings.
  mutating func suppress(_ findings: inout [Finding]) {
    guard !comments.isEmpty || !ignored.isEmpty else { return }
    for index in findings.indices where findings[index].status == .active {
      let rule = rules[findings[index].rule]
      guard rule.isSuppressible, let found = suppression(findings[index], rule) else { continue }
      findings[index].status = .suppressed
      findings[index].justification = found.suppression.justification
      findings[index].isSuppressedInSource = found.isInSource
    }
  }

  /// Marks what the baseline holds.
  func compare(_ findings: inout [Finding]) {
    if review.baseline.isEmpty { return }
    for index in findings.indices where findings[index].status == .active {
      if review.baseline.holds(findings[index]) { findings[index].status = .baselined }
    }
  }

  /// Everything that is wrong with the comments and entries, after all findings were looked at.
  func notices(judged: Bool) -> [SuppressionNotice] { comments.notices(judged: judged) }

  private mutating func suppression(
    _ finding: Finding, _ rule: Rule
  ) -> (suppression: Suppression, isInSource: Bool)? {
    let start = finding.span.map { map.sourceRange(of: $0).lowerBound }
    if start != nil || rule.when != nil, let comment = comments.use(rule: rule, at: start) {
      return (comment, true)
    }
    for entry in ignored[finding.fingerprint] ?? [] {
      guard !entry.suppression.isExpired(on: review.today), names(entry.suppression.rule, rule) else {
        continue
      }
      usedIgnores.insert(entry.index)
      return (entry.suppression, false)
    }
    return nil
  }

  private func names(_ id: String, _ rule: Rule) -> Bool { id == rule.id || id == rule.renamedFrom }
}

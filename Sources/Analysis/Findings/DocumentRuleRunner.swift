import RuleEngine
import TextCore

/// Runs the rules about the document as a whole.
struct DocumentRuleRunner {
  let rules: [Rule]
  let digest: RuleDigest
  let metrics: MetricTable

  /// Findings of the document rules, what could not be assessed, and the metrics as used.
  func run(
    over findings: [Finding], spans: (Int) -> Int
  ) -> (findings: [Finding], notAssessed: [String], metrics: MetricTable) {
    var found: [Finding] = []
    var notAssessed: [String] = []
    var counts = [Int](repeating: 0, count: rules.count)
    // Suppressed findings are explained and do not count. Those of a baseline get their status later: what
    // is true of the document must not depend on what was known before.
    for finding in findings where finding.status != .suppressed {
      counts[finding.rule] += 1 + finding.folded
    }
    for index in digest.documentRules {
      guard let when = rules[index].when else { continue }
      switch value(of: when, counts: counts, spans: spans) {
      case .boolean(true): found.append(finding(index, rules[index]))
      case .unknown: notAssessed.append(rules[index].id)
      default: break
      }
    }
    for metric in Metric.allCases where metrics[metric] == .unknown { notAssessed.append(metric.name) }
    return (found, notAssessed.sorted(), metrics)
  }

  /// The value of a condition.
  ///
  /// - Parameters:
  ///   - counts: number of findings of each rule.
  ///   - spans: number of spans of a mark.
  func value(of when: MetricExpression, counts: [Int], spans: (Int) -> Int) -> MetricValue {
    when.evaluate(
      metric: { metrics[$0] },
      count: { glob in
        zip(counts, digest.isCovered[glob]).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      },
      words: metrics[.docWords], marks: spans)
  }

  private func finding(_ index: Int, _ rule: Rule) -> Finding {
    let value: (Substring) -> String? = { name in Metric(name: name).map { metrics[$0].description } }
    var finding = Finding(
      rule: index, severity: rule.severity, section: .document,
      message: MessageTemplate.fill(rule.message, value: value))
    finding.why = MessageTemplate.fill(rule.why, value: value)
    finding.fix = MessageTemplate.fill(rule.fix, value: value)
    finding.fingerprint = Fingerprint.make(rule: rule.id, match: "", sentence: "", ordinal: 0)
    return finding
  }
}

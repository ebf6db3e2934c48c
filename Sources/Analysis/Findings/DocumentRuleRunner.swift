import RuleEngine
import TextCore

/// Runs the rules about the document as a whole.
struct DocumentRuleRunner {
  let rules: RuleSet
  let metrics: MetricTable

  /// Findings of the document rules, what could not be assessed, and the metrics as used.
  func run(
    over findings: [Finding], spans: (Int) -> Int
  ) -> (findings: [Finding], notAssessed: [String], metrics: MetricTable) {
    var found: [Finding] = []
    var notAssessed: [String] = []
    var counts: [Int: Int] = [:]
    // Suppressed findings are explained and do not count. Those of a baseline get their status later: what
    // is true of the document must not depend on what was known before.
    for finding in findings where finding.status != .suppressed {
      counts[finding.rule, default: 0] += 1 + finding.folded
    }
    let countOfGlob = rules.idGlobs.map { glob in
      counts.reduce(0) { IdGlob.matches(glob, rules.rules[$1.key].id) ? $0 + $1.value : $0 }
    }
    for (index, rule) in rules.rules.enumerated() where !rule.isOff {
      guard let when = rule.when else { continue }
      let value = when.evaluate(
        metric: { metrics[$0] }, count: { countOfGlob[$0] }, words: metrics[.docWords], marks: spans)
      switch value {
      case .boolean(true): found.append(finding(index, rule))
      case .unknown: notAssessed.append(rule.id)
      default: break
      }
    }
    for metric in Metric.allCases where metrics[metric] == .unknown { notAssessed.append(metric.name) }
    return (found, notAssessed.sorted(), metrics)
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

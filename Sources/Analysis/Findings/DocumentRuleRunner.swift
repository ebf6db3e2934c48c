import RuleEngine
import TextCore

/// Runs the rules about the document as a whole.
struct DocumentRuleRunner {
  /// What most documents leave unknown at most, to make room for once.
  private static let likelyUnknown = 24

  let digest: RuleDigest

  /// Findings of the document rules, and what could not be assessed, sorted.
  ///
  /// - Parameter spans: number of spans of a mark.
  func run(
    over findings: [Finding], metrics: MetricTable, spans: (Int) -> Int
  ) -> (findings: [Finding], notAssessed: [String]) {
    let verdicts = digest.conditions.value.verdicts(
      metrics: metrics.values, counts: counts(findings), marks: spans)
    var found: [Finding] = []
    for (position, index) in digest.documentRules.enumerated() where verdicts[position] == .holds {
      found.append(finding(index, metrics))
    }
    var notAssessed: [String] = []
    notAssessed.reserveCapacity(DocumentRuleRunner.likelyUnknown)
    for index in digest.assessables.indices {
      let place = digest.assessables[index].index
      if digest.assessables[index].isMetric {
        guard case .unknown = metrics.values[place] else { continue }
      } else if verdicts[place] != .unknown {
        continue
      }
      notAssessed.append(digest.assessables[index].name)
    }
    return (found, notAssessed)
  }

  /// Number of findings for each glob.
  private func counts(_ findings: [Finding]) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(digest.globCount)
    for _ in 0..<digest.globCount { counts.append(0) }
    // Suppressed findings are explained and do not count. Those of a baseline get their status later: what
    // is true of the document must not depend on what was known before.
    for index in findings.indices where findings[index].status != .suppressed {
      let rule = findings[index].rule
      for at in digest.globStarts[rule]..<digest.globStarts[rule + 1] {
        counts[digest.globs[at]] += 1 + findings[index].folded
      }
    }
    return counts
  }

  private func finding(_ index: Int, _ metrics: MetricTable) -> Finding {
    func filled(_ template: ParsedTemplate?, _ text: String) -> String {
      guard let template else { return text }
      return TemplateFiller.fill(template) { _, place in place.metric.map { metrics[$0].description } }
    }
    // Read where they stand: rules and templates have many fields that count references.
    let texts = digest.rules.withUnsafeBufferPointer { rules in
      digest.templates.read(index) { templates in
        FindingTexts(
          message: filled(templates.message, rules[index].message),
          why: filled(templates.why, rules[index].why), fix: filled(templates.fix, rules[index].fix))
      }
    }
    var print = digest.prints[index]
    // It has neither match nor sentence.
    print.add([])
    print.add([])
    return Finding(
      rule: index, severity: digest.rules[index].severity, voice: nil, section: .document, tokens: nil,
      span: nil,
      folded: 0, identity: print.value(ordinal: 0), status: .active, justification: nil,
      isSuppressedInSource: false, words: .own(OwnTexts(texts)))
  }
}

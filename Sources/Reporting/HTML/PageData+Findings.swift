import Analysis
import RuleEngine
import TextCore

extension PageData {
  /// Findings in the text and about the whole document, and what can be filtered.
  func findingValues() -> PageValues {
    let all = report.findings.indices
    let placed = all.filter { report.findings[$0].span != nil }.map(finding)
    let loose = all.filter { report.findings[$0].span == nil }.map(finding)
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.findings.filter { $0.severity == severity && $0.status == .active }.count
      return count == 0 ? nil : "\(count) \(severity.name)\(count == 1 ? "" : "s")"
    }
    return [
      "findings": placed, "documentFindings": loose, "hasFindings": !report.findings.isEmpty,
      "hasPlaced": !placed.isEmpty, "hasLoose": !loose.isEmpty, "findingCount": report.findings.count,
      "counts": counts.isEmpty ? "no findings" : counts.joined(separator: ", "), "filters": filters(),
    ]
  }

  /// What the marks in the text show.
  func markFacts() -> [ArticleMarkup.MarkFacts] {
    report.findings.enumerated().map { index, finding in
      let rule = rules.rules[finding.rule]
      return ArticleMarkup.MarkFacts(
        number: index + 1, category: rule.category.name, severity: finding.severity.name,
        voice: finding.voice?.name ?? "none", isActive: finding.status == .active,
        label: "Finding \(index + 1), \(finding.severity.name): \(RuleText.title(rule.id))")
    }
  }

  private func finding(_ index: Int) -> PageValues {
    let finding = report.findings[index]
    let rule = rules.rules[finding.rule]
    let cost = deductions[index]
    // Most messages quote the words already.
    let isQuoted = finding.match.map { finding.message.contains($0) } ?? true
    let references = references.of(rule).map { reference -> PageValues in
      let isLink = reference.url.hasPrefix("https://") || reference.url.hasPrefix("http://")
      return ["refTitle": text(reference.title), "refURL": isLink ? text(reference.url) as Any : false]
    }
    return [
      "number": index + 1, "rule": text(rule.id), "name": text(RuleText.title(rule.id)),
      "category": rule.category.name, "categoryName": RuleText.heading(rule.category.name),
      "severity": finding.severity.name, "confidence": rule.confidence.name,
      "voice": finding.voice?.name ?? "none",
      "voiceName": finding.voice.map { "\($0.name) voice" as Any } ?? false,
      "line": finding.span.map { line($0) as Any } ?? false, "section": finding.section.name,
      "isPlaced": finding.span != nil, "match": optional(isQuoted ? nil : finding.match),
      "message": text(finding.message),
      "why": optional(finding.why.isEmpty ? nil : finding.why),
      "fix": optional(finding.fix.isEmpty ? nil : finding.fix), "suggestion": optional(finding.suggestion),
      "points": cost > 0 ? Points.tenths(cost) as Any : false,
      "folded": finding.folded > 0 ? finding.folded as Any : false,
      "inactive": finding.status == .active ? false : finding.status.name as Any,
      "justification": optional(finding.justification), "references": references,
      "hasReferences": !references.isEmpty,
    ]
  }

  /// For each thing to filter by the values that occur.
  private func filters() -> [PageValues] {
    let categories = Category.allCases.filter { category in
      report.findings.contains { rules.rules[$0.rule].category == category }
    }
    let severities = Severity.allCases.reversed().filter { severity in
      report.findings.contains { $0.severity == severity }
    }
    let voices: [(name: String, label: String)] =
      Voice.allCases.filter { voice in report.findings.contains { $0.voice == voice } }
      .map { ($0.name, RuleText.heading($0.name)) }
      + (report.findings.contains { $0.voice == nil } ? [("none", "Whole text")] : [])
    func option(_ prefix: String, _ name: String, _ label: String, _ count: Int) -> PageValues {
      [
        "optionID": "\(prefix)-\(name)", "optionClass": prefix == "c" ? "c-\(name)" : "", "label": label,
        "count": count,
      ]
    }
    func group(_ heading: String, _ options: [PageValues]) -> PageValues {
      ["heading": heading, "options": options]
    }
    let ofCategory = categories.map { category in
      option(
        "c", category.name, RuleText.heading(category.name),
        report.findings.filter { rules.rules[$0.rule].category == category }.count)
    }
    let ofSeverity = severities.map { severity in
      option(
        "s", severity.name, RuleText.heading(severity.name),
        report.findings.filter { $0.severity == severity }.count)
    }
    let ofVoice = voices.map { voice in
      option(
        "v", voice.name, voice.label,
        report.findings.filter { ($0.voice?.name ?? "none") == voice.name }.count)
    }
    return [group("Category", ofCategory), group("Severity", ofSeverity), group("Voice", ofVoice)]
  }
}

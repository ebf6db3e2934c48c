import Analysis
import Attribution
import RuleEngine
import TextCore

/// What the sections of a text report share.
struct TextFacts {
  let report: DocumentReport
  let rules: RuleSet
  let registry: SourceRegistry
  let detail: TextReport.Detail
  let showsSuppressed: Bool
  let positions: Positions
  let deductions: Deductions
  let speech: Speech

  init(
    report: DocumentReport, rules: RuleSet, registry: SourceRegistry, detail: TextReport.Detail,
    showsSuppressed: Bool
  ) {
    self.report = report
    self.rules = rules
    self.registry = registry
    self.detail = detail
    self.showsSuppressed = showsSuppressed
    positions = Positions(report.text.document)
    deductions = Deductions(report)
    speech = Speech(report)
  }

  /// "2 errors, 1 note" of the active findings, and how many do not count.
  var counts: String {
    var parts: [String] = []
    for severity in Severity.allCases.reversed() {
      let count = report.findings.filter { $0.severity == severity && $0.status == .active }.count
      if count > 0 { parts.append("\(count) \(severity.name)\(count == 1 ? "" : "s")") }
    }
    for status in [FindingStatus.suppressed, .baselined] {
      let count = report.findings.filter { $0.status == status }.count
      if count > 0 { parts.append("\(count) \(status.name)") }
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  /// Sign and colour of a severity.
  static func look(_ severity: Severity) -> (sign: String, role: TerminalStyle.Role) {
    switch severity {
    case .error: ("✖", .error)
    case .warning: ("▲", .warning)
    case .note: ("·", .note)
    }
  }
}

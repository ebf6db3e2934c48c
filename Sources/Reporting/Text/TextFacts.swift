import Analysis
import Attribution
import RuleEngine
import TextCore

/// What the sections of a text report share.
///
/// A class: a report and a rule set are large, and every section holds them.
final class TextFacts {
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

  /// Gathers "2 errors, 1 note" of the active findings, and how many do not count.
  func addCounts(to words: inout ByteBuffer) {
    var active = [Int](repeating: 0, count: Severity.allCases.count)
    var suppressed = 0
    var baselined = 0
    for index in report.findings.indices {
      switch report.findings[index].status {
      case .active: active[Int(report.findings[index].severity.rawValue)] += 1
      case .suppressed: suppressed += 1
      case .baselined: baselined += 1
      }
    }
    let before = words.count
    func part(_ count: Int, _ name: String, isCountable: Bool) {
      guard count > 0 else { return }
      if words.count > before { words.append(", ") }
      words.append(decimal: count)
      words.append(" ")
      words.append(text: name)
      if isCountable, count > 1 { words.append("s") }
    }
    for severity in Severity.allCases.reversed() {
      part(active[Int(severity.rawValue)], severity.name, isCountable: true)
    }
    part(suppressed, FindingStatus.suppressed.name, isCountable: false)
    part(baselined, FindingStatus.baselined.name, isCountable: false)
    if words.count == before { words.append("none") }
  }

  /// Sign and colour of a severity.
  static func look(_ severity: Severity) -> (sign: StaticString, role: TerminalStyle.Role) {
    switch severity {
    case .error: ("✖", .error)
    case .warning: ("▲", .warning)
    case .note: ("·", .note)
    }
  }
}

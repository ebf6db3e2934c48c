import Analysis
import TextCore

/// The findings of a report, the worst first.
enum RankedFindings {
  /// Indices of findings: higher severity first, then higher deduction, then the order of the text.
  static func indices(of report: DocumentReport, activeOnly: Bool = true) -> [Int] {
    let points = Deductions(report)
    return report.findings.indices
      .filter { !activeOnly || report.findings[$0].status == .active }
      .sorted { a, b in
        let x = report.findings[a]
        let y = report.findings[b]
        if x.severity != y.severity { return x.severity > y.severity }
        if points[a] != points[b] { return points[a] > points[b] }
        return a < b
      }
  }
}

import Analysis
import TextCore

/// The findings of a report, the worst first.
enum RankedFindings {
  /// Indices of findings: higher severity first, then higher deduction, then the order of the text.
  static func indices(of report: DocumentReport, activeOnly: Bool = true) -> [Int] {
    let points = Deductions(report)
    var ranked: [(severity: UInt8, points: Int, index: Int)] = []
    ranked.reserveCapacity(report.findings.count)
    for index in report.findings.indices where !activeOnly || report.findings[index].status == .active {
      ranked.append((report.findings[index].severity.rawValue, points[index], index))
    }
    ranked.sort { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      if a.points != b.points { return a.points > b.points }
      return a.index < b.index
    }
    return ranked.map(\.index)
  }
}

import Analysis

/// What each finding of a report costs.
struct Deductions {
  private let lines: [Int: Deduction]

  init(_ report: DocumentReport) {
    var lines: [Int: Deduction] = [:]
    for line in report.score?.ledger ?? [] { lines[line.finding] = line }
    self.lines = lines
  }

  /// Milli-points taken by a finding; 0 where it costs nothing.
  subscript(finding: Int) -> Int { lines[finding]?.milliPoints ?? 0 }

  /// The ledger's line of a finding, if it costs anything.
  func line(_ finding: Int) -> Deduction? { lines[finding] }
}

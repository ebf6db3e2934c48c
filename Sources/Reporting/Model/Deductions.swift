import Analysis

/// What each finding of a report costs.
struct Deductions {
  private let ledger: [Deduction]
  /// For each finding the index of its line in the ledger, or -1.
  private let lines: [Int32]

  init(_ report: DocumentReport) {
    ledger = report.score?.ledger ?? []
    var lines = [Int32](repeating: -1, count: report.findings.count)
    for at in ledger.indices where lines.indices.contains(ledger[at].finding) {
      lines[ledger[at].finding] = Int32(truncatingIfNeeded: at)
    }
    self.lines = lines
  }

  /// Milli-points taken by a finding; 0 where it costs nothing.
  subscript(finding: Int) -> Int {
    let line = lines.indices.contains(finding) ? lines[finding] : -1
    return line < 0 ? 0 : ledger[Int(line)].milliPoints
  }

  /// The ledger's line of a finding, if it costs anything.
  func line(_ finding: Int) -> Deduction? {
    let line = lines.indices.contains(finding) ? lines[finding] : -1
    return line < 0 ? nil : ledger[Int(line)]
  }
}

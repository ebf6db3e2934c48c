import RuleEngine

/// One way of judging documents: a checker, and the gate they are held against.
///
/// A class: every document asks for its desk, and a checker is large.
final class Desk: Sendable {
  let checker: Checker
  let gate: Gate
  /// For each rule of the checker its index among the rules of the run; nil where they are the same.
  let indices: [Int]?

  init(checker: Checker, gate: Gate, indices: [Int]? = nil) {
    self.checker = checker
    self.gate = gate
    self.indices = indices
  }

  /// An outcome whose findings name the rules of the run.
  func shared(_ outcome: Outcome) -> Outcome {
    guard let indices, case .report(var report) = outcome else { return outcome }
    for index in report.findings.indices {
      report.findings[index].rule = indices[report.findings[index].rule]
    }
    return .report(report)
  }
}

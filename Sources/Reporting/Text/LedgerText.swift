import Analysis
import TextCore

/// What would help most, and in full detail every line of the ledger.
struct LedgerText {
  /// Findings named as those that cost most.
  private static let worst = 3

  let facts: TextFacts

  func write(to out: inout TextLines) {
    guard let score = facts.report.score else { return }
    advice(score, &out)
    guard facts.detail == .verbose else { return }
    out.section("Ledger")
    out.line("  " + Shortened.right("100.000", columns: 8))
    for line in score.ledger {
      let rule = facts.rules.rules[facts.report.findings[line.finding].rule].id
      let factors = line.factors.filter { $0.name == "weight" || $0.thousandths != 1000 }
        .map { "\($0.name) \(Points.factor($0.thousandths))" }.joined(separator: " × ")
      out.wrapped(
        "\(line.part.name) \(rule): \(factors)",
        label: Shortened.right("-" + Points.thousandths(line.milliPoints), columns: 8),
        indent: 2)
    }
    out.line(
      "  " + out.style.paint(Shortened.right(Points.thousandths(score.milliPoints), columns: 8), .strong)
        + " score")
    if !facts.report.notAssessed.isEmpty {
      out.section("Not assessed")
      out.wrapped(facts.report.notAssessed.joined(separator: ", "), indent: 2)
    }
  }

  private func advice(_ score: Score, _ out: inout TextLines) {
    let worst = Array(
      score.ledger.sorted {
        $0.milliPoints != $1.milliPoints ? $0.milliPoints > $1.milliPoints : $0.finding < $1.finding
      }.prefix(LedgerText.worst))
    let gain = worst.reduce(0) { $0 + $1.milliPoints }
    guard gain >= 500 else { return }
    out.blank()
    out.wrapped(
      "+\(Points.tenths(gain)) points if you fix \(worst.count == 1 ? "this" : "these \(worst.count)"):",
      role: .strong)
    for line in worst {
      let finding = facts.report.findings[line.finding]
      var place = "the document"
      if let span = finding.span { place = "line \(facts.positions.lines(span).line)" }
      if let match = finding.match { place += ", “\(Shortened.text(match, columns: 48))”" }
      let advice = finding.fix.isEmpty ? finding.message : finding.fix
      out.wrapped(
        "\(place): \(advice)", label: Shortened.right("-" + Points.tenths(line.milliPoints), columns: 5),
        labelRole: .faint, indent: 2)
    }
  }
}

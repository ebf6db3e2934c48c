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
    out.add("  ")
    out.words.append("100.000")
    out.addWords(right: 8)
    out.end()
    for line in score.ledger { write(line, &out) }
    out.add("  ")
    out.paint(text: Shortened.right(Points.thousandths(score.milliPoints), columns: 8), .strong)
    out.add(" score")
    out.end()
    if !facts.report.notAssessed.isEmpty {
      out.section("Not assessed")
      out.wrapped(facts.report.notAssessed.joined(separator: ", "), indent: 2)
    }
  }

  private func write(_ line: Deduction, _ out: inout TextLines) {
    out.words.append(text: line.part.name)
    out.words.append(" ")
    out.words.append(text: facts.rules.rules[facts.report.findings[line.finding].rule].id)
    out.words.append(": ")
    var isFirst = true
    for factor in line.factors.telling {
      if !isFirst { out.words.append(" × ") }
      isFirst = false
      out.words.append(factor.name.text)
      out.words.append(" ")
      out.words.append(text: Points.factor(factor.thousandths))
    }
    out.wrapWords(
      label: Shortened.right("-" + Points.thousandths(line.milliPoints), columns: 8), indent: 2)
  }

  /// Indices of the ledger's lines that cost most, the first of equal ones first.
  private func worst(_ score: Score) -> [Int] {
    var worst: [Int] = []
    for index in score.ledger.indices {
      // The ledger stands in the order of the findings.
      let before = worst.firstIndex { score.ledger[$0].milliPoints < score.ledger[index].milliPoints }
      if let before { worst.insert(index, at: before) } else { worst.append(index) }
      if worst.count > LedgerText.worst { worst.removeLast() }
    }
    return worst
  }

  private func advice(_ score: Score, _ out: inout TextLines) {
    let worst = worst(score)
    let gain = worst.reduce(0) { $0 + score.ledger[$1].milliPoints }
    guard gain >= 500 else { return }
    out.blank()
    out.words.append("+")
    out.words.append(tenthPoints: gain)
    out.words.append(" points if you fix ")
    if worst.count == 1 {
      out.words.append("this")
    } else {
      out.words.append("these ")
      out.words.append(decimal: worst.count)
    }
    out.words.append(":")
    out.wrapWords(role: .strong)
    for index in worst {
      let finding = score.ledger[index].finding
      if let span = facts.report.findings[finding].span {
        out.words.append("line ")
        out.words.append(decimal: facts.positions.line(span))
      } else {
        out.words.append("the document")
      }
      if let match = facts.report.findings[finding].match {
        out.words.append(", “")
        out.words.append(cut: match, columns: 48)
        out.words.append("”")
      }
      out.words.append(": ")
      let fix = facts.report.findings[finding].fix
      out.words.append(text: fix.isEmpty ? facts.report.findings[finding].message : fix)
      out.wrapWords(
        label: Shortened.right("-" + Points.tenths(score.ledger[index].milliPoints), columns: 5),
        labelRole: .faint, indent: 2)
    }
  }
}

import Analysis
import RuleEngine
import TextCore

/// The findings of a text report, grouped by paragraph and sentence.
struct FindingsText {
  let report: DocumentReport
  let rules: RuleSet
  let style: TerminalStyle
  let isVerbose: Bool

  func write(to out: inout TextLines) {
    let placed = report.findings.indices.filter { report.findings[$0].tokens != nil }
    let loose = report.findings.indices.filter { report.findings[$0].tokens == nil }
    if report.findings.isEmpty {
      if report.score != nil || report.reason != nil { out.section("No findings") }
      return
    }
    counts(&out)
    if !loose.isEmpty {
      out.section("The document")
      for index in loose { finding(index, &out) }
    }
    var paragraph = 0
    var blockNumbers: [Int: String] = [:]
    for (index, block) in report.text.document.blocks.enumerated() {
      switch block.kind {
      case .headline: blockNumbers[index] = block.headingLevel <= 1 ? "Headline" : "Heading"
      case .standfirst: blockNumbers[index] = "Standfirst"
      case .caption: blockNumbers[index] = "Caption"
      case .paragraph, .listItem, .blockQuote:
        paragraph += 1
        blockNumbers[index] = "Paragraph \(paragraph)"
      case .chrome: break
      }
    }
    var last: (block: Int, sentence: Int) = (-1, -1)
    for (at, index) in placed.enumerated() {
      guard let tokens = report.findings[index].tokens else { continue }
      let sentence = Int(report.text.sentenceOfToken[Int(tokens.start)])
      let block = Int(report.text.sentences[sentence].block)
      if block != last.block {
        let line = Positions(report.text.document).lines(report.text.sentences[sentence].span).line
        out.section((blockNumbers[block] ?? "Text") + style.paint(" (line \(line))", .faint))
      }
      if sentence != last.sentence {
        let inSentence = placed[at...].prefix { other in
          guard let tokens = report.findings[other].tokens else { return false }
          return Int(report.text.sentenceOfToken[Int(tokens.start)]) == sentence
        }
        quote(sentence, Array(inSentence), &out)
      }
      finding(index, &out)
      last = (block, sentence)
    }
  }

  private func counts(_ out: inout TextLines) {
    var parts: [String] = []
    for severity in Severity.allCases.reversed() {
      let count = report.findings.filter { $0.severity == severity && $0.status == .active }.count
      if count > 0 { parts.append("\(count) \(severity.name)\(count == 1 ? "" : "s")") }
    }
    out.blank()
    out.wrapped("Findings: " + parts.joined(separator: ", "), role: .strong)
  }

  private func quote(_ sentence: Int, _ findings: [Int], _ out: inout TextLines) {
    let span = report.text.sentences[sentence].span
    let text = report.text.document.string(span)
    let scalars = ScalarTable(Array(text.utf8))
    let marks = findings.compactMap { index -> Range<Int>? in
      guard let place = report.findings[index].span, place.start >= span.start else { return nil }
      let end = min(place.end, span.end)
      return scalars.scalars(
        before: Int(place.start - span.start))..<scalars.scalars(before: Int(end - span.start))
    }
    for line in WrappedText(text, marks: marks, width: style.columns - 2).lines {
      out.line("  " + (line.isUnderline ? style.paint(line.text, .warning) : line.text))
    }
  }

  private func finding(_ index: Int, _ out: inout TextLines) {
    let finding = report.findings[index]
    let rule = rules.rules[finding.rule]
    let (sign, role): (String, TerminalStyle.Role) =
      switch finding.severity {
      case .error: ("✖", .error)
      case .warning: ("▲", .warning)
      case .note: ("·", .note)
      }
    var head = "\(sign) \(finding.severity.name)"
    if let line = report.score?.ledger.first(where: { $0.finding == index }) {
      head += " -\(Points.tenths(line.milliPoints))"
    }
    let folded = finding.folded > 0 ? " (and \(finding.folded) more)" : ""
    let state = finding.status == .active ? "" : " [\(finding.status.name)]"
    out.line("  " + style.paint(head, role) + "  " + style.paint(rule.id + folded + state, .faint))
    out.wrapped(finding.message, indent: 4)
    if finding.severity > .note || isVerbose {
      if !finding.why.isEmpty { out.wrapped("why: " + finding.why, role: .faint, indent: 4, hanging: 5) }
      if !finding.fix.isEmpty { out.wrapped("fix: " + finding.fix, indent: 4, hanging: 5) }
    }
  }
}

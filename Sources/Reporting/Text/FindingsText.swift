import Analysis
import RuleEngine
import TextCore

/// The findings of a text report, grouped by paragraph and sentence.
struct FindingsText {
  let facts: TextFacts
  private var report: DocumentReport { facts.report }

  init(facts: TextFacts) { self.facts = facts }

  func write(to out: inout TextLines) {
    // What is suppressed is counted in the head and listed only on demand.
    let shown = report.findings.indices.filter {
      report.findings[$0].status == .active || facts.showsSuppressed
    }
    let placed = shown.filter { report.findings[$0].tokens != nil }
    let loose = shown.filter { report.findings[$0].tokens == nil }
    if !loose.isEmpty {
      out.section("The document")
      for index in loose { finding(index, &out) }
    }
    let names = blockNames()
    var block = -1
    var at = 0
    while at < placed.count {
      let sentence = sentence(of: placed[at])
      var end = at
      while end < placed.count, self.sentence(of: placed[end]) == sentence { end += 1 }
      let owner = Int(report.text.sentences[sentence].block)
      if owner != block {
        let line = facts.positions.lines(report.text.sentences[sentence].span).line
        out.section((names[owner] ?? "Text") + out.style.paint(" (line \(line))", .faint))
        block = owner
      } else {
        out.blank()
      }
      quote(sentence, placed[at..<end], &out)
      for index in placed[at..<end] { finding(index, &out) }
      at = end
    }
  }

  private func sentence(of finding: Int) -> Int {
    guard let tokens = report.findings[finding].tokens,
      report.text.sentenceOfToken.indices.contains(Int(tokens.start))
    else { return 0 }
    return Int(report.text.sentenceOfToken[Int(tokens.start)])
  }

  private func blockNames() -> [Int: String] {
    var names: [Int: String] = [:]
    var paragraph = 0
    for (index, block) in report.text.document.blocks.enumerated() {
      switch block.kind {
      case .headline: names[index] = "Headline"
      case .heading: names[index] = "Heading"
      case .standfirst: names[index] = "Standfirst"
      case .caption: names[index] = "Caption"
      case .paragraph, .listItem, .blockQuote:
        paragraph += 1
        names[index] = "Paragraph \(paragraph)"
      case .chrome: break
      }
    }
    return names
  }

  private func quote(_ sentence: Int, _ findings: ArraySlice<Int>, _ out: inout TextLines) {
    let span = report.text.sentences[sentence].span
    let text = report.text.document.string(span)
    let scalars = ScalarTable(Array(text.utf8))
    let marks = findings.compactMap { index -> WrappedText.Mark? in
      guard let place = report.findings[index].span, place.start >= span.start else { return nil }
      let start = scalars.scalars(before: Int(place.start - span.start))
      let end = scalars.scalars(before: Int(min(place.end, span.end) - span.start))
      return WrappedText.Mark(range: start..<max(start, end), severity: report.findings[index].severity)
    }
    for line in WrappedText(text, marks: marks, width: out.style.proseColumns - 2).lines {
      guard line.isUnderline else {
        out.line("  " + line.text)
        continue
      }
      var under = "  "
      for run in line.underline {
        let words = String(repeating: run.severity.map(WrappedText.sign) ?? " ", count: run.columns)
        under += run.severity.map { out.style.paint(words, TextFacts.look($0).role) } ?? words
      }
      out.line(under)
    }
  }

  private func finding(_ index: Int, _ out: inout TextLines) {
    let finding = report.findings[index]
    let rule = facts.rules.rules[finding.rule]
    let (sign, role) = TextFacts.look(finding.severity)
    var head = "\(sign) \(finding.severity.name)"
    if facts.deductions[index] > 0 { head += " -\(Points.tenths(facts.deductions[index]))" }
    var about = rule.id
    if finding.folded > 0 { about += " (and \(finding.folded) more)" }
    if finding.status != .active {
      about += " [\(finding.status.name)"
      if let why = finding.justification { about += ": " + TerminalText.safe(why) }
      about += "]"
    }
    let room = out.style.columns - DisplayWidth.columns(head) - 4
    out.line(
      "  " + out.style.paint(head, role) + "  "
        + out.style.paint(Shortened.text(about, columns: room), .faint))
    out.wrapped(finding.message, indent: 4)
    if finding.severity > .note || facts.detail == .verbose {
      if !finding.why.isEmpty { out.wrapped(finding.why, role: .faint, label: "why:", indent: 4) }
      if !finding.fix.isEmpty { out.wrapped(finding.fix, label: "fix:", indent: 4) }
      if let suggestion = finding.suggestion { out.wrapped(suggestion, label: "try:", indent: 4) }
    }
  }
}

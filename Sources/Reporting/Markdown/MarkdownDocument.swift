import Analysis
import Attribution
import RuleEngine
import TextCore

/// One document as Markdown: score, the worst findings, and the rest folded.
struct MarkdownDocument {
  /// Rows of the table that is not folded.
  static let worst = 10

  let report: DocumentReport
  let rules: RuleSet
  let registry: SourceRegistry
  private let positions: Positions
  private let deductions: Deductions

  init(report: DocumentReport, rules: RuleSet, registry: SourceRegistry) {
    self.report = report
    self.rules = rules
    self.registry = registry
    positions = Positions(report.text.document)
    deductions = Deductions(report)
  }

  /// The row of a table of documents: name, score, counts.
  var row: String {
    let score = report.score.map { Points.whole($0.milliPoints) } ?? "–"
    return "| \(MarkdownText.code(path)) | \(score) | \(counts) |\n"
  }

  /// The document in at most `limit` bytes: what does not fit is counted.
  func render(limit: Int) -> String {
    var out = MarkdownBudget(limit: limit)
    head(&out)
    let ranked = RankedFindings.indices(of: report)
    if !ranked.isEmpty {
      let header = "| | Finding | Where | Points |\n|---|---|---|---:|\n"
      let rows = ranked.prefix(MarkdownDocument.worst).map(row)
      out.rows(rows, before: header, after: "\n") { "\($0) more findings are left out.\n\n" }
    }
    details(&out, "All findings", ranked.map(item))
    details(&out, "Accusations", report.reading.accusations.map(item))
    details(&out, "Sources", MarkdownSources(report: report, registry: registry).rows)
    checklist(&out)
    details(&out, "Good practice", GoodPractice.lines(report).map { "- " + MarkdownText.escape($0) + "\n" })
    ledger(&out)
    return out.text
  }

  private var path: String { report.text.document.name }

  private var counts: String {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.findings.filter { $0.severity == severity && $0.status == .active }.count
      return count == 0 ? nil : "\(count) \(severity.name)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }

  private func head(_ out: inout MarkdownBudget) {
    let metadata = report.text.document.metadata
    let title = Shortened.text(
      Collapsed.text(metadata.title ?? report.text.document.suppliedTitle ?? path), columns: 200)
    if let score = report.score {
      out.add(
        "### \(Points.whole(score.milliPoints)) of 100, \(Points.label(score.band)): \(MarkdownText.escape(title))\n\n"
      )
    } else {
      out.add("### No score: \(MarkdownText.escape(title))\n\n")
      out.add(MarkdownText.escape((report.reason ?? "not assessed") + ".") + "\n\n")
    }
    out.add("\(link(nil, words: MarkdownText.code(path))) · \(counts)")
    if let score = report.score {
      out.add(
        " · range \(Points.whole(score.low)) to \(Points.whole(score.high)) · profile \(score.profile.rawValue)"
      )
      let parts = ScorePart.allCases.map { part in
        "\(part.name) \(score.parts[part.rawValue].map(Points.whole) ?? "not assessed")"
      }
      out.add("\n\n" + parts.joined(separator: " · "))
    }
    out.add("\n\n")
  }

  private func row(_ index: Int) -> String {
    let finding = report.findings[index]
    let points = deductions[index] > 0 ? "−" + Points.tenths(deductions[index]) : ""
    var words = ""
    // Most messages quote the words already.
    if let match = finding.match, !finding.message.contains(match) {
      words = " <br>“" + MarkdownText.escape(Shortened.text(match, columns: 120)) + "”"
    }
    return
      "| \(sign(finding.severity)) | \(MarkdownText.escape(finding.message))\(words) | \(place(finding)) | \(points) |\n"
  }

  private func item(_ index: Int) -> String {
    let finding = report.findings[index]
    var out =
      "- \(sign(finding.severity)) \(place(finding)) \(MarkdownText.code(rules.rules[finding.rule].id)) "
    out += MarkdownText.escape(finding.message)
    if finding.folded > 0 { out += " (and \(finding.folded) more)" }
    out += "\n"
    if !finding.why.isEmpty { out += "  - why: \(MarkdownText.escape(finding.why))\n" }
    if !finding.fix.isEmpty { out += "  - fix: \(MarkdownText.escape(finding.fix))\n" }
    return out
  }

  private func item(_ accusation: Accusation) -> String {
    let words = Shortened.text(Collapsed.text(report.text.string(accusation.tokens)), columns: 120)
    let line = positions.lines(report.text.textSpan(accusation.tokens)).line
    var out =
      "- \(accusation.sourcing.name), \(link(line, words: "line \(line)")): “\(MarkdownText.escape(words))”"
    if let accuser = accusation.accuser { out += " by \(name(accuser))" }
    if let accused = accusation.accused { out += " against \(name(accused))" }
    if accusation.hasReply { out += "; a reply is reported" }
    return out + "\n"
  }

  private func checklist(_ out: inout MarkdownBudget) {
    let list = Checklist(report, Speech(report), positions)
    var rows: [String] = []
    for kind in ChecklistItem.Kind.allCases {
      let items = list.items(of: kind)
      if !items.isEmpty { rows.append("**\(kind.heading)**\n\n") }
      for (index, item) in items.enumerated() {
        var row = "- [ ] \(link(item.line, words: "line \(item.line)")) “\(MarkdownText.escape(item.words))”"
        row += item.speaker.map { " (\(name($0)))" } ?? " (no speaker)"
        row += ": \(MarkdownText.escape(item.verify))"
        if let ask = item.ask { row += " Ask for a reply: \(MarkdownText.escape(ask))." }
        rows.append(row + (index == items.count - 1 ? "\n\n" : "\n"))
      }
    }
    details(&out, "Checklist", rows)
  }

  private func ledger(_ out: inout MarkdownBudget) {
    guard let score = report.score else { return }
    var rows = ["| Part | Finding | Points |\n|---|---|---:|\n"]
    for line in score.ledger {
      let rule = rules.rules[report.findings[line.finding].rule].id
      rows.append(
        "| \(line.part.name) | \(MarkdownText.code(rule)) | −\(Points.thousandths(line.milliPoints)) |\n")
    }
    rows.append("| | 100 minus the lines above | \(Points.thousandths(score.milliPoints)) |\n")
    details(&out, "Ledger", rows)
  }

  private func details(_ out: inout MarkdownBudget, _ title: String, _ rows: [String]) {
    guard !rows.isEmpty else { return }
    out.rows(
      rows, before: "<details><summary>\(title)</summary>\n\n", after: "\n</details>\n\n",
      more: { "\n\($0) more are left out.\n" })
  }

  private func sign(_ severity: Severity) -> String {
    switch severity {
    case .error: "❌ error"
    case .warning: "⚠️ warning"
    case .note: "ℹ️ note"
    }
  }

  private func place(_ finding: Finding) -> String {
    guard let span = finding.span else { return finding.section.name }
    let line = positions.lines(span).line
    return link(line, words: "line \(line)")
  }

  /// A link relative to the repository; words alone where the document is no file.
  private func link(_ line: Int?, words: String) -> String {
    guard report.text.document.path != nil, report.text.document.recordLine == nil else { return words }
    let fragment = line.map { "#L\($0)" } ?? ""
    return "[\(words)](<\(URIText.reference(to: report.text.document))\(fragment)>)"
  }

  private func name(_ name: String) -> String { MarkdownText.escape(SourceName.isolated(name)) }
}

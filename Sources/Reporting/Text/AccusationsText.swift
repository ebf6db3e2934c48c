import Analysis
import Attribution
import TextCore

/// The accusations of a text report with their sourcing.
struct AccusationsText {
  let facts: TextFacts

  func write(to out: inout TextLines) {
    guard !facts.report.reading.accusations.isEmpty else { return }
    out.section("Accusations")
    for accusation in facts.report.reading.accusations {
      let role: TerminalStyle.Role =
        switch accusation.sourcing {
        case .unsourced: .error
        case .vague: .warning
        case .sourced: .good
        }
      let span = facts.report.text.textSpan(accusation.tokens)
      let words = Shortened.text(
        Collapsed.text(facts.report.text.document.string(span)), columns: max(30, out.style.proseColumns - 30)
      )
      var line = "“\(words)”"
      if let accuser = accusation.accuser { line += " by \(SourceName.isolated(accuser))" }
      if let accused = accusation.accused { line += " against \(SourceName.isolated(accused))" }
      line += ", line \(facts.positions.lines(span).line)"
      if accusation.hasReply { line += "; a reply is reported" }
      out.wrapped(
        line, label: Shortened.padded(accusation.sourcing.name, columns: 9), labelRole: role, indent: 2)
    }
  }
}

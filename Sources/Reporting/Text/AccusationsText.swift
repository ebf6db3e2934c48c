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
      out.words.append("“")
      out.words.append(
        cut: Collapsed.text(facts.report.text.document.string(span)),
        columns: max(30, out.style.proseColumns - 30))
      out.words.append("”")
      if let accuser = accusation.accuser {
        out.words.append(" by ")
        out.words.append(isolated: accuser)
      }
      if let accused = accusation.accused {
        out.words.append(" against ")
        out.words.append(isolated: accused)
      }
      out.words.append(", line ")
      out.words.append(decimal: facts.positions.line(span))
      if accusation.hasReply { out.words.append("; a reply is reported") }
      out.wrapWords(
        label: Shortened.padded(accusation.sourcing.name, columns: 9), labelRole: role, indent: 2)
    }
  }
}

import Analysis
import Attribution
import TextCore

/// The accusations of a text report with their sourcing.
struct AccusationsText {
  let report: DocumentReport
  let style: TerminalStyle

  func write(to out: inout TextLines) {
    guard !report.reading.accusations.isEmpty else { return }
    out.section("Accusations")
    for accusation in report.reading.accusations {
      let role: TerminalStyle.Role =
        switch accusation.sourcing {
        case .unsourced: .error
        case .vague: .warning
        case .sourced: .good
        }
      var line = Shortened.padded(accusation.sourcing.name, columns: 10)
      let words = report.text.string(accusation.tokens).split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      var facts = "\"\(Shortened.text(words, columns: max(20, style.columns - 40)))\""
      if let accuser = accusation.accuser { facts += " by \(accuser)" }
      if let accused = accusation.accused { facts += " against \(accused)" }
      if accusation.hasReply { facts += " (reply reported)" }
      line = style.paint(line, role)
      let wrapped = WrappedText(facts, width: style.columns - 13).lines
      for (index, part) in wrapped.enumerated() {
        out.line("  " + (index == 0 ? line + " " : String(repeating: " ", count: 11)) + part.text)
      }
    }
  }
}

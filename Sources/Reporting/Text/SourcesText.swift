import Analysis
import Attribution
import TextCore

/// The table of sources of a text report: who, kind, ownership, statements.
struct SourcesText {
  let report: DocumentReport
  let registry: SourceRegistry
  let style: TerminalStyle

  func write(to out: inout TextLines) {
    let sources = report.reading.sources.filter { $0.statements > 0 || $0.registryEntry != nil }
    guard !sources.isEmpty else { return }
    out.section("Sources")
    let nameColumns = style.columns - 40
    out.line(
      style.paint(
        "  " + Shortened.padded("who", columns: nameColumns) + " " + Shortened.padded("kind", columns: 11)
          + " "
          + Shortened.padded("ownership", columns: 15) + " statements", .faint))
    for source in sources {
      let entry = source.registryEntry.map { registry.entries[$0] }
      let ownership = [entry?.ownership.rawValue, source.country ?? entry?.country].compactMap(\.self).joined(
        separator: ", ")
      out.line(
        "  " + Shortened.padded(source.name, columns: nameColumns) + " "
          + Shortened.padded(source.kind.name, columns: 11) + " " + Shortened.padded(ownership, columns: 15)
          + " "
          + String(source.statements))
    }
  }
}

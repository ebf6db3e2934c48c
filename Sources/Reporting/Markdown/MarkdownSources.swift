import Analysis
import Attribution
import TextCore

/// The table of sources of a Markdown summary.
struct MarkdownSources {
  let report: DocumentReport
  let registry: SourceRegistry

  /// Header and rows; none without sources.
  var rows: [String] {
    let sources = report.reading.sources.filter { $0.statements > 0 || $0.registryEntry != nil }
    guard !sources.isEmpty else { return [] }
    return ["| Who | Kind | Ownership | Statements |\n|---|---|---|---:|\n"]
      + sources.map { source in
        let owner = SourceOwner.words(source, registry)
        return "| \(MarkdownText.escape(SourceName.isolated(source.name))) | \(source.kind.name) | "
          + "\(MarkdownText.escape(owner)) | \(source.statements) |\n"
      }
  }
}

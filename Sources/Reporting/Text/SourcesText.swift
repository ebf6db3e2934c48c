import Analysis
import Attribution
import TextCore

/// The table of sources of a text report: who, kind, ownership, statements, words.
struct SourcesText {
  /// Widest column of names: a long name is cut, not the table.
  private static let widestName = 60
  /// Columns below which ownership is left out.
  private static let fewestColumns = 72

  let facts: TextFacts

  func write(to out: inout TextLines) {
    let reading = facts.report.reading
    let shown = reading.sources.indices.filter {
      reading.sources[$0].statements > 0 || reading.sources[$0].registryEntry != nil
    }
    guard !shown.isEmpty else { return }
    let shares = SpeakerShare.all(of: facts.report, facts.speech)
    var words: [Int: Int] = [:]
    for share in shares { if case .source(let index) = share.speaker { words[index] = share.total } }
    let all = shares.reduce(0) { $0 + $1.total }
    let hasOwner = out.style.columns >= SourcesText.fewestColumns
    let name = min(SourcesText.widestName, out.style.columns - (hasOwner ? 49 : 31))
    func line(_ who: String, _ kind: String, _ owner: String, _ statements: String, _ words: String) -> String
    {
      "  " + Shortened.padded(who, columns: name) + " " + Shortened.padded(kind, columns: 10) + " "
        + (hasOwner ? Shortened.padded(owner, columns: 17) + " " : "")
        + Shortened.right(statements, columns: 10) + " " + Shortened.right(words, columns: 6)
    }
    out.section("Sources")
    out.line(out.style.paint(line("who", "kind", "ownership", "statements", "words"), .faint))
    for index in shown {
      let source = reading.sources[index]
      out.line(
        line(
          source.name, source.kind.name, SourceOwner.words(source, facts.registry), String(source.statements),
          percent(words[index] ?? 0, all)))
    }
    let own = shares.first?.total ?? 0
    out.line(out.style.paint(line("the outlet itself", "", "", "", percent(own, all)), .faint))
  }

  private func percent(_ words: Int, _ all: Int) -> String {
    all == 0 ? "" : "\((words * 200 + all) / (all * 2))%"
  }
}

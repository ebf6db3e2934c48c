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
    let sources = facts.report.reading.sources
    let shown = sources.indices.filter { sources[$0].statements > 0 || sources[$0].registryEntry != nil }
    guard !shown.isEmpty else { return }
    let shares = SpeakerShare.all(of: facts.report, facts.speech)
    var words = [Int](repeating: 0, count: sources.count)
    for share in shares { if case .source(let index) = share.speaker { words[index] = share.total } }
    let all = shares.reduce(0) { $0 + $1.total }
    out.section("Sources")
    out.open(.faint)
    line(to: &out, "who", "kind", "ownership")
    out.words.append("statements")
    out.addWords(right: 10)
    out.add(" ")
    out.words.append("words")
    out.addWords(right: 6)
    out.close(.faint)
    out.end()
    for index in shown {
      line(
        to: &out, sources[index].name, sources[index].kind.name,
        SourceOwner.words(sources[index], facts.registry))
      out.words.append(decimal: sources[index].statements)
      out.addWords(right: 10)
      percent(words[index], all, &out)
      out.end()
    }
    out.open(.faint)
    line(to: &out, "the outlet itself", "", "")
    out.add(spaces: 10)
    percent(shares.first?.total ?? 0, all, &out)
    out.close(.faint)
    out.end()
  }

  /// The columns before the numbers.
  private func line(to out: inout TextLines, _ who: String, _ kind: String, _ owner: String) {
    let hasOwner = out.style.columns >= SourcesText.fewestColumns
    let name = min(SourcesText.widestName, out.style.columns - (hasOwner ? 49 : 31))
    out.add("  ")
    out.add(padded: who, columns: name)
    out.add(" ")
    out.add(padded: kind, columns: 10)
    out.add(" ")
    guard hasOwner else { return }
    out.add(padded: owner, columns: 17)
    out.add(" ")
  }

  private func percent(_ words: Int, _ all: Int, _ out: inout TextLines) {
    out.add(" ")
    if all > 0 {
      out.words.append(decimal: (words * 200 + all) / (all * 2))
      out.words.append("%")
    }
    out.addWords(right: 6)
  }
}

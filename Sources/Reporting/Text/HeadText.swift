import Analysis
import TextCore

/// The head of a text report: headline, facts, score with its parts, counts.
struct HeadText {
  private static let barWidth = 30
  private static let partBarWidth = 20

  let facts: TextFacts

  func write(to out: inout TextLines) {
    let document = facts.report.text.document
    let metadata = document.metadata
    out.wrapped(metadata.title ?? document.suppliedTitle ?? "(no headline)", role: .heading)
    var words = [document.id]
    if !metadata.authors.isEmpty {
      words.append("by " + metadata.authors.map(SourceName.isolated).joined(separator: ", "))
    }
    words += [metadata.publisher.map(SourceName.isolated), metadata.published, metadata.label].compactMap(
      \.self)
    out.wrapped(words.joined(separator: " · "), role: .faint)
    out.blank()
    if let score = facts.report.score {
      write(score, &out)
    } else {
      out.wrapped("No score: \(facts.report.reason ?? "not assessed").", role: .strong)
    }
    out.blank()
    out.wrapped(facts.counts, label: "Findings:")
    if facts.report.isIncomplete { out.wrapped("Over budget: not all findings are listed.", role: .error) }
  }

  private func write(_ score: Score, _ out: inout TextLines) {
    let role: TerminalStyle.Role =
      switch score.band {
      case .fewSignals: .good
      case .review: .warning
      case .needsWork: .error
      }
    let bar = ScoreBar.draw(score.milliPoints, width: min(HeadText.barWidth, out.style.columns - 26))
    out.line(
      out.style.paint("\(Points.whole(score.milliPoints)) of 100", .strong) + "  "
        + out.style.paint(bar, role) + "  "
        + out.style.paint(Points.label(score.band), role))
    var about = "range \(Points.whole(score.low)) to \(Points.whole(score.high))"
    about += " · profile \(score.profile.rawValue) · score model \(score.model)"
    let assessed = score.parts.filter { $0 != nil }.count
    if assessed < score.parts.count { about += " · assessed \(assessed) of \(score.parts.count) parts" }
    out.wrapped(about, role: .faint)
    guard facts.detail != .quiet else { return }
    out.blank()
    for part in ScorePart.allCases {
      let name = "  " + Shortened.padded(part.name, columns: 14)
      guard let left = score.parts[part.rawValue] else {
        out.line(name + out.style.paint("not assessed", .faint))
        continue
      }
      let cost = score.ledger.filter { $0.part == part }.reduce(0) { $0 + $1.milliPoints }
      out.line(
        name + ScoreBar.draw(left, width: min(HeadText.partBarWidth, out.style.columns - 30))
          + Shortened.right(Points.whole(left), columns: 5)
          + (cost > 0 ? out.style.paint(Shortened.right("-" + Points.tenths(cost), columns: 8), .faint) : ""))
    }
  }
}

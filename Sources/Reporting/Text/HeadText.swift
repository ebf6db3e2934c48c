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
    out.words.append(text: document.id)
    for (index, author) in metadata.authors.enumerated() {
      out.words.append(index == 0 ? " · by " : ", ")
      out.words.append(isolated: author)
    }
    if let publisher = metadata.publisher {
      out.words.append(" · ")
      out.words.append(isolated: publisher)
    }
    for fact in [metadata.published, metadata.label] {
      guard let fact else { continue }
      out.words.append(" · ")
      out.words.append(text: fact)
    }
    out.wrapWords(role: .faint)
    out.blank()
    if let score = facts.report.score {
      write(score, &out)
    } else {
      out.wrapped("No score: \(facts.report.reason ?? "not assessed").", role: .strong)
    }
    out.blank()
    facts.addCounts(to: &out.words)
    out.wrapWords(label: "Findings:")
    if facts.report.isIncomplete { out.wrapped("Over budget: not all findings are listed.", role: .error) }
  }

  private func write(_ score: Score, _ out: inout TextLines) {
    let role: TerminalStyle.Role =
      switch score.band {
      case .fewSignals: .good
      case .review: .warning
      case .needsWork: .error
      }
    out.open(.strong)
    out.add(wholePoints: score.milliPoints)
    out.add(" of 100")
    out.close(.strong)
    out.add("  ")
    let width = min(HeadText.barWidth, out.style.columns - 26)
    out.open(role)
    out.add(bar: score.milliPoints, width: width)
    out.close(role)
    out.add("  ")
    out.paint(text: Points.label(score.band), role)
    out.end()
    about(score, &out)
    guard facts.detail != .quiet else { return }
    out.blank()
    for part in ScorePart.allCases { write(part, score, &out) }
  }

  private func about(_ score: Score, _ out: inout TextLines) {
    out.words.append("range ")
    out.words.append(wholePoints: score.low)
    out.words.append(" to ")
    out.words.append(wholePoints: score.high)
    out.words.append(" · profile ")
    out.words.append(text: score.profile.rawValue)
    out.words.append(" · score model ")
    out.words.append(decimal: score.model)
    let assessed = score.parts.count { $0 != nil }
    if assessed < score.parts.count {
      out.words.append(" · assessed ")
      out.words.append(decimal: assessed)
      out.words.append(" of ")
      out.words.append(decimal: score.parts.count)
      out.words.append(" parts")
    }
    out.wrapWords(role: .faint)
  }

  private func write(_ part: ScorePart, _ score: Score, _ out: inout TextLines) {
    out.add("  ")
    out.add(padded: part.name, columns: 14)
    guard let left = score.parts[part.rawValue] else {
      out.paint("not assessed", .faint)
      return out.end()
    }
    out.add(bar: left, width: min(HeadText.partBarWidth, out.style.columns - 30))
    out.words.append(wholePoints: left)
    out.addWords(right: 5)
    var cost = 0
    for index in score.ledger.indices where score.ledger[index].part == part {
      cost += score.ledger[index].milliPoints
    }
    if cost > 0 {
      out.words.append("-")
      out.words.append(tenthPoints: cost)
      out.open(.faint)
      out.addWords(right: 8)
      out.close(.faint)
    }
    out.end()
  }
}

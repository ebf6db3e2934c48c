import Analysis
import Reporting

/// A comparison of two drafts for people.
public enum DraftText {
  /// Longest match that is shown, in characters.
  private static let longestMatch = 60

  /// Score, parts, then what is resolved, remains and is new, a line each.
  public static func render(_ old: Draft, _ new: Draft) -> String {
    let comparison = old.compared(to: new)
    var lines = ["\(old.report.text.document.id) → \(new.report.text.document.id)", score(old, new)]
    if let before = old.report.score, let after = new.report.score {
      for part in ScorePart.allCases {
        let (a, b) = (before.parts[part.rawValue], after.parts[part.rawValue])
        if a != b { lines.append("  \(part.name): \(points(a)) → \(points(b))") }
      }
    }
    let oldPlaces = Positions(old.report.text.document)
    let newPlaces = Positions(new.report.text.document)
    lines.append("resolved: \(comparison.resolved.count)")
    for index in comparison.resolved { lines.append("  - " + finding(old, index, oldPlaces)) }
    lines.append("remaining: \(comparison.remaining.count)")
    for item in comparison.remaining {
      let stay: String
      switch item.stay {
      case .same: stay = ""
      case .moved: stay = ", moved"
      case .edited: stay = ", sentence edited"
      }
      lines.append("  = " + finding(new, item.new, newPlaces) + stay)
    }
    lines.append("new: \(comparison.new.count)")
    for index in comparison.new { lines.append("  + " + finding(new, index, newPlaces)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func score(_ old: Draft, _ new: Draft) -> String {
    guard let before = old.report.score, let after = new.report.score else {
      let reason = new.report.score == nil ? new.report.reason : old.report.reason
      return
        "score: \(points(old.report.score?.milliPoints)) → \(points(new.report.score?.milliPoints)) (\(reason ?? "not assessed"))"
    }
    if before.model != after.model {
      return "score: made by different models, not compared"
    }
    let change = after.milliPoints - before.milliPoints
    let sign = change > 0 ? "+" : change < 0 ? "−" : "±"
    let size = Milli.tenths(Int(change.magnitude))
    return "score: \(points(before.milliPoints)) → \(points(after.milliPoints)) (\(sign)\(size))"
  }

  private static func points(_ value: Int?) -> String { value.map { Milli.tenths($0) } ?? "not assessed" }

  private static func finding(_ draft: Draft, _ index: Int, _ places: Positions) -> String {
    let finding = draft.report.findings[index]
    let place = draft.line(index, places).map { "line \($0)" } ?? finding.section.name
    var text = "\(finding.severity.name) \(draft.rule(index)), \(place)"
    if let match = finding.match {
      let shown = match.count > longestMatch ? match.prefix(longestMatch - 1) + "…" : match[...]
      text += ": \"\(shown)\""
    }
    return text
  }
}

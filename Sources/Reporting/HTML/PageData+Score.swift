import Analysis
import TextCore

extension PageData {
  /// Score, parts, ledger and advice.
  func scoreValues() -> PageValues {
    guard let score = report.score else {
      return [
        "score": false, "reason": text(report.reason ?? "not assessed"), "parts": [Any](), "ledger": [Any](),
        "advice": false,
      ]
    }
    let assessed = score.parts.filter { $0 != nil }.count
    return [
      "reason": false,
      "score": [
        "points": Points.whole(score.milliPoints), "exact": Points.thousandths(score.milliPoints),
        "band": score.band.rawValue, "label": Points.label(score.band), "low": Points.whole(score.low),
        "high": Points.whole(score.high), "profile": score.profile.rawValue, "model": score.model,
        "scale": scale(score),
        "partial": assessed < score.parts.count
          ? "Assessed \(assessed) of \(score.parts.count) parts" as Any : false as Any,
      ] as PageValues,
      "parts": ScorePart.allCases.map { part(score, $0) },
      "ledger": ledger(score), "advice": advice(score),
    ]
  }

  private func part(_ score: Score, _ part: ScorePart) -> PageValues {
    let left = score.parts[part.rawValue]
    return [
      "part": part.name, "left": left.map { Points.whole($0) as Any } ?? false,
      "unknown": left == nil, "meter": left.map { meter($0) as Any } ?? false,
    ]
  }

  /// A bar from 0 to 100 as SVG; finished HTML.
  private func meter(_ milliPoints: Int) -> String {
    "<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect class=\"ground\" width=\"100\" height=\"6\"/>"
      + "<rect class=\"fill\" width=\"\(Points.tenths(milliPoints))\" height=\"6\"/></svg>"
  }

  /// The score on a line from 0 to 100 with its range; finished HTML.
  private func scale(_ score: Score) -> String {
    let low = Points.tenths(score.low)
    let width = Points.tenths(score.high - score.low)
    return "<svg class=\"scale\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect class=\"ground\" y=\"3\" width=\"100\" height=\"2\"/>"
      + "<rect class=\"tick\" x=\"60\" y=\"2\" width=\".4\" height=\"4\"/>"
      + "<rect class=\"tick\" x=\"85\" y=\"2\" width=\".4\" height=\"4\"/>"
      + "<rect class=\"range\" x=\"\(low)\" y=\"2\" width=\"\(width)\" height=\"4\"/>"
      + "<rect class=\"point\" x=\"\(Points.tenths(max(0, score.milliPoints - 500)))\" width=\"1\" height=\"8\"/></svg>"
  }

  private func ledger(_ score: Score) -> [PageValues] {
    score.ledger.map { line in
      let rule = rules.rules[report.findings[line.finding].rule].id
      let factors = line.factors.telling
        .map { "\($0.name.text) \(Points.factor($0.thousandths))" }.joined(separator: " × ")
      return [
        "number": line.finding + 1, "rule": text(rule), "part": line.part.name,
        "points": Points.thousandths(line.milliPoints), "factors": factors,
      ]
    }
  }

  /// The findings that cost most, and what they cost together; false where it is not worth a line.
  private func advice(_ score: Score) -> Any {
    let worst = Array(
      score.ledger.sorted {
        $0.milliPoints != $1.milliPoints ? $0.milliPoints > $1.milliPoints : $0.finding < $1.finding
      }.prefix(3))
    let gain = worst.reduce(0) { $0 + $1.milliPoints }
    guard gain >= 500 else { return false }
    let items: [PageValues] = worst.map { line in
      [
        "number": line.finding + 1,
        "name": text(RuleText.title(rules.rules[report.findings[line.finding].rule].id)),
      ]
    }
    return ["gain": Points.tenths(gain), "items": items] as PageValues
  }
}

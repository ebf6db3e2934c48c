public import RuleEngine
import TextCore

/// Turns findings into a score with a ledger.
///
/// A finding costs weight × confidence × place × profile × repetition (1/√k for the k-th finding of one
/// rule, the largest first) ÷ length (√(words / floor), at least 1; findings about the document are not
/// divided). The costs of a part, r in all, take b·(1 − (1 + r / 4b)⁻⁴) of its budget b: one finding costs about
/// its nominal value, many approach the budget and never reach it, so that order is kept at the bottom too.
/// The fourth power stands for an exponential, without leaving exact arithmetic to a library.
public struct Scorer: Sendable {
  private let model: ScoreModel
  private let profile: Profile

  /// Makes a scorer for one profile.
  public init(model: ScoreModel, profile: Profile) {
    self.model = model
    self.profile = profile
  }

  /// The score of a document.
  ///
  /// - Parameters:
  ///   - findings: all findings; only active ones cost anything.
  ///   - words: number of words of the text.
  ///   - assessed: for each part (by raw value) whether its inputs are known.
  public func score(_ findings: [Finding], rules: [Rule], words: Int, assessed: [Bool]) -> Score {
    let full = ledger(findings, rules: rules, words: words, assessed: assessed) {
      model.confidenceFactors[Int($0.rawValue)]
    }
    let low = ledger(findings, rules: rules, words: words, assessed: assessed) { _ in 1000 }
    let high = ledger(findings, rules: rules, words: words, assessed: assessed) { $0 == .high ? 1000 : 0 }
    let total = full.lines.reduce(0) { $0 + $1.milliPoints }
    let lowTotal = low.lines.reduce(0) { $0 + $1.milliPoints }
    let highTotal = high.lines.reduce(0) { $0 + $1.milliPoints }
    let score = 100_000 - total
    return Score(
      milliPoints: score,
      low: min(score, 100_000 - lowTotal), high: max(score, 100_000 - highTotal),
      parts: full.parts, ledger: full.lines, model: model.number, profile: profile)
  }

  private static func taken(_ raw: Double, of budget: Double) -> Double {
    let base = 1 + raw / (4 * budget)
    return budget * (1 - 1 / (base * base * base * base))
  }

  private func ledger(
    _ findings: [Finding], rules: [Rule], words: Int, assessed: [Bool],
    confidence: (Confidence) -> Int
  ) -> (lines: [Deduction], parts: [Int?]) {
    var lines: [Deduction] = []
    var raw = [Double](repeating: 0, count: ScorePart.allCases.count)
    let length = max(1, (Double(words) / Double(model.lengthFloor)).squareRoot())
    var byRule: [Int: [(index: Int, cost: Double, factors: [Deduction.Factor])]] = [:]
    for (index, finding) in findings.enumerated() where finding.status == .active {
      let rule = rules[finding.rule]
      let part = ScorePart(category: rule.category)
      guard assessed[part.rawValue] else { continue }
      let weight = rule.weight ?? model.severityWeights[Int(finding.severity.rawValue)]
      guard weight > 0 else { continue }
      let trust = confidence(rule.confidence)
      let place = finding.span == nil ? 1000 : model.sectionFactors[Int(finding.section.rawValue)]
      let kind = model.factor(of: rule.category, in: profile)
      let category = model.factor(of: rule.category, finding.severity)
      let divisor = finding.section == .document ? 1 : length
      let cost =
        Double(weight) * Double(category) / 1000 * Double(trust) / 1000 * Double(place) / 1000 * Double(kind)
        / 1000 / divisor
      guard cost > 0 else { continue }
      byRule[finding.rule, default: []].append(
        (
          index, cost,
          [
            .init(name: "weight", thousandths: weight), .init(name: "category", thousandths: category),
            .init(name: "confidence", thousandths: trust),
            .init(name: "place", thousandths: place), .init(name: "profile", thousandths: kind),
            .init(name: "length", thousandths: Int((1000 / divisor).rounded())),
          ]
        ))
    }
    var costs: [(line: Deduction, cost: Double)] = []
    for rule in byRule.keys.sorted() {
      let ranked = (byRule[rule] ?? []).sorted {
        $0.cost != $1.cost ? $0.cost > $1.cost : $0.index < $1.index
      }
      for (k, item) in ranked.enumerated() {
        let repetition = 1 / Double(k + 1).squareRoot()
        let cost = item.cost * repetition
        let part = ScorePart(category: rules[rule].category)
        raw[part.rawValue] += cost
        let factors =
          item.factors + [.init(name: "repetition", thousandths: Int((repetition * 1000).rounded()))]
        costs.append((Deduction(finding: item.index, part: part, milliPoints: 0, factors: factors), cost))
      }
    }
    costs.sort { $0.line.finding < $1.line.finding }
    let assessedBudget = ScorePart.allCases.reduce(0) {
      $0 + (assessed[$1.rawValue] ? model.budgets[$1.rawValue] : 0)
    }
    var parts: [Int?] = []
    var share = [Double](repeating: 0, count: raw.count)
    for part in ScorePart.allCases {
      guard assessed[part.rawValue] else {
        parts.append(nil)
        continue
      }
      let budget = Double(model.budgets[part.rawValue])
      let taken = Scorer.taken(raw[part.rawValue], of: budget)
      share[part.rawValue] = raw[part.rawValue] > 0 ? taken / raw[part.rawValue] : 0
      parts.append(Int(((budget - taken) / budget * 100_000).rounded()))
    }
    let scale = assessedBudget > 0 ? 100_000 / Double(assessedBudget) : 0
    for (line, cost) in costs {
      var line = line
      let curve = share[line.part.rawValue]
      line.milliPoints = Int((cost * curve * scale).rounded())
      line.factors.append(.init(name: "curve", thousandths: Int((curve * 1000).rounded())))
      line.factors.append(.init(name: "assessed", thousandths: Int((scale * 1000).rounded())))
      lines.append(line)
    }
    return (lines, parts)
  }
}

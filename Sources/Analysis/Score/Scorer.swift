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
    let full = costs(findings, rules: rules, words: words, assessed: assessed) {
      model.confidenceFactors[Int($0.rawValue)]
    }
    let low = costs(findings, rules: rules, words: words, assessed: assessed) { _ in 1000 }
    let high = costs(findings, rules: rules, words: words, assessed: assessed) { $0 == .high ? 1000 : 0 }
    let (curves, parts) = curves(full, assessed: assessed)
    let scale = scale(assessed)
    let lines = full.sorted { $0.finding < $1.finding }.map {
      line($0, curve: curves[$0.part.rawValue], scale: scale)
    }
    let score = 100_000 - lines.reduce(0) { $0 + $1.milliPoints }
    return Score(
      milliPoints: score,
      low: min(score, 100_000 - total(low, assessed: assessed)),
      high: max(score, 100_000 - total(high, assessed: assessed)),
      parts: parts, ledger: lines, model: model.number, profile: profile)
  }

  /// What a finding costs, with the factors it follows from.
  private struct Cost {
    var finding: Int
    var rule: Int
    var part: ScorePart
    var weight: Int
    var category: Int
    var confidence: Int
    var place: Int
    var kind: Int
    var divisor: Double
    var repetition = 1.0
    var cost: Double
  }

  private static func taken(_ raw: Double, of budget: Double) -> Double {
    let base = 1 + raw / (4 * budget)
    return budget * (1 - 1 / (base * base * base * base))
  }

  /// The costs of all active findings by rule, the largest first in each.
  private func costs(
    _ findings: [Finding], rules: [Rule], words: Int, assessed: [Bool], confidence: (Confidence) -> Int
  ) -> [Cost] {
    var costs: [Cost] = []
    costs.reserveCapacity(findings.count)
    let length = max(1, (Double(words) / Double(model.lengthFloor)).squareRoot())
    for index in findings.indices where findings[index].status == .active {
      let rule = findings[index].rule
      let section = findings[index].section
      let severity = findings[index].severity
      let part = ScorePart(category: rules[rule].category)
      guard assessed[part.rawValue] else { continue }
      let weight = rules[rule].weight ?? model.severityWeights[Int(severity.rawValue)]
      guard weight > 0 else { continue }
      let trust = confidence(rules[rule].confidence)
      let place = findings[index].span == nil ? 1000 : model.sectionFactors[Int(section.rawValue)]
      let kind = model.factor(of: rules[rule].category, in: profile)
      let category = model.factor(of: rules[rule].category, severity)
      let divisor = section == .document ? 1 : length
      let cost =
        Double(weight) * Double(category) / 1000 * Double(trust) / 1000 * Double(place) / 1000 * Double(kind)
        / 1000 / divisor
      guard cost > 0 else { continue }
      costs.append(
        Cost(
          finding: index, rule: rule, part: part, weight: weight, category: category, confidence: trust,
          place: place, kind: kind, divisor: divisor, cost: cost))
    }
    costs.sort {
      $0.rule != $1.rule
        ? $0.rule < $1.rule : $0.cost != $1.cost ? $0.cost > $1.cost : $0.finding < $1.finding
    }
    var rank = 0
    for index in costs.indices {
      rank = index > 0 && costs[index - 1].rule == costs[index].rule ? rank + 1 : 0
      costs[index].repetition = 1 / Double(rank + 1).squareRoot()
      costs[index].cost *= costs[index].repetition
    }
    return costs
  }

  /// For each part the share of its costs that is taken, and what is left of it.
  private func curves(_ costs: [Cost], assessed: [Bool]) -> (curves: [Double], parts: [Int?]) {
    var raw = [Double](repeating: 0, count: ScorePart.allCases.count)
    for cost in costs { raw[cost.part.rawValue] += cost.cost }
    var parts: [Int?] = []
    var curves = [Double](repeating: 0, count: raw.count)
    for part in ScorePart.allCases {
      guard assessed[part.rawValue] else {
        parts.append(nil)
        continue
      }
      let budget = Double(model.budgets[part.rawValue])
      let taken = Scorer.taken(raw[part.rawValue], of: budget)
      curves[part.rawValue] = raw[part.rawValue] > 0 ? taken / raw[part.rawValue] : 0
      parts.append(Int(((budget - taken) / budget * 100_000).rounded()))
    }
    return (curves, parts)
  }

  private func scale(_ assessed: [Bool]) -> Double {
    let budget = ScorePart.allCases.reduce(0) {
      $0 + (assessed[$1.rawValue] ? model.budgets[$1.rawValue] : 0)
    }
    return budget > 0 ? 100_000 / Double(budget) : 0
  }

  /// The sum of the lines of a ledger, in milli-points.
  private func total(_ costs: [Cost], assessed: [Bool]) -> Int {
    let (curves, _) = curves(costs, assessed: assessed)
    let scale = scale(assessed)
    return costs.reduce(0) { $0 + Int(($1.cost * curves[$1.part.rawValue] * scale).rounded()) }
  }

  private func line(_ cost: Cost, curve: Double, scale: Double) -> Deduction {
    Deduction(
      finding: cost.finding, part: cost.part, milliPoints: Int((cost.cost * curve * scale).rounded()),
      factors: [
        .init(name: "weight", thousandths: cost.weight), .init(name: "category", thousandths: cost.category),
        .init(name: "confidence", thousandths: cost.confidence),
        .init(name: "place", thousandths: cost.place), .init(name: "profile", thousandths: cost.kind),
        .init(name: "length", thousandths: Int((1000 / cost.divisor).rounded())),
        .init(name: "repetition", thousandths: Int((cost.repetition * 1000).rounded())),
        .init(name: "curve", thousandths: Int((curve * 1000).rounded())),
        .init(name: "assessed", thousandths: Int((scale * 1000).rounded())),
      ])
  }
}

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
    let items = items(findings, rules: rules, words: words, assessed: assessed)
    let full = costs(items) { model.confidenceFactors[Int($0.rawValue)] }
    let low = costs(items, like: full) { _ in 1000 }
    let high = costs(items, like: full) { $0 == .high ? 1000 : 0 }
    let curves = curves(full)
    let scale = scale(assessed)
    var lines: [Deduction] = []
    lines.reserveCapacity(items.count)
    var score = 100_000
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: items.count) { costOfItem in
      costOfItem.initialize(repeating: -1)
      for index in full.indices where full[index].cost > 0 {
        costOfItem[full[index].item] = Int32(truncatingIfNeeded: index)
      }
      for item in items.indices where costOfItem[item] >= 0 {
        let line = line(
          items[item], full[Int(costOfItem[item])], curve: curves[items[item].part.rawValue], scale: scale)
        score -= line.milliPoints
        lines.append(line)
      }
    }
    return Score(
      milliPoints: score,
      low: min(score, 100_000 - total(low, scale: scale)),
      high: max(score, 100_000 - total(high, scale: scale)),
      parts: parts(full, assessed: assessed), ledger: lines, model: model.number, profile: profile)
  }

  /// A finding that costs something, with what its costs follow from.
  private struct Item: BitwiseCopyable {
    var finding: Int
    var rule: Int
    var part: ScorePart
    var weight: Int
    var category: Int
    var confidence: Confidence
    var place: Int
    var kind: Int
    var divisor: Double
  }

  /// What an item costs under some trust in rules.
  private struct Cost: BitwiseCopyable {
    var item: Int
    var rule: Int
    var part: ScorePart
    var trust: Int
    var repetition = 1.0
    var cost: Double
  }

  /// The nearest whole number of one that is not negative, halves up: what `rounded()` gives, without a call.
  @inline(__always)
  private static func rounded(_ value: Double) -> Int {
    let whole = Int(value)
    return value - Double(whole) >= 0.5 ? whole + 1 : whole
  }

  private static func taken(_ raw: Double, of budget: Double) -> Double {
    let base = 1 + raw / (4 * budget)
    return budget * (1 - 1 / (base * base * base * base))
  }

  /// All active findings that may cost something, in order.
  private func items(_ findings: [Finding], rules: [Rule], words: Int, assessed: [Bool]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(findings.count)
    let length = max(1, (Double(words) / Double(model.lengthFloor)).squareRoot())
    let kinds = model.factors(of: profile)
    for index in findings.indices where findings[index].status == .active {
      let rule = findings[index].rule
      let section = findings[index].section
      let severity = findings[index].severity
      let category = rules[rule].category
      let part = ScorePart(category: category)
      guard assessed[part.rawValue] else { continue }
      let weight = rules[rule].weight ?? model.severityWeights[Int(severity.rawValue)]
      guard weight > 0 else { continue }
      let kind = Int(category.rawValue)
      items.append(
        Item(
          finding: index, rule: rule, part: part, weight: weight,
          category: model.factor(of: category, severity), confidence: rules[rule].confidence,
          place: findings[index].span == nil ? 1000 : model.sectionFactors[Int(section.rawValue)],
          kind: kind < kinds.count ? kinds[kind] : 1000, divisor: section == .document ? 1 : length))
    }
    return items
  }

  /// The costs of all items by rule, the largest first in each; items that cost nothing are left out.
  ///
  /// - Parameter other: costs under another trust, whose order is nearly the same: trust is one within a rule.
  private func costs(_ items: [Item], like other: [Cost] = [], trust: (Confidence) -> Int) -> [Cost] {
    var costs: [Cost] = []
    costs.reserveCapacity(items.count)
    func add(_ index: Int) {
      let item = items[index]
      let trust = trust(item.confidence)
      let cost =
        Double(item.weight) * Double(item.category) / 1000 * Double(trust) / 1000 * Double(item.place) / 1000
        * Double(item.kind) / 1000 / item.divisor
      guard cost > 0 else { return }
      costs.append(Cost(item: index, rule: item.rule, part: item.part, trust: trust, cost: cost))
    }
    // What one trust makes free, another one may not.
    if other.count == items.count {
      for index in other.indices { add(other[index].item) }
    } else {
      for index in items.indices { add(index) }
    }
    costs.sortFew { a, b in
      a.rule != b.rule ? a.rule < b.rule : a.cost != b.cost ? a.cost > b.cost : a.item < b.item
    }
    var rank = 0
    for index in costs.indices {
      rank = index > 0 && costs[index - 1].rule == costs[index].rule ? rank + 1 : 0
      costs[index].repetition = 1 / Double(rank + 1).squareRoot()
      costs[index].cost *= costs[index].repetition
    }
    return costs
  }

  /// For each part what its findings cost before its budget is looked at.
  private func raw(_ costs: [Cost]) -> SIMD4<Double> {
    var raw = SIMD4<Double>()
    for cost in costs { raw[cost.part.rawValue] += cost.cost }
    return raw
  }

  /// For each part the share of its costs that is taken.
  private func curves(_ costs: [Cost]) -> SIMD4<Double> {
    let raw = raw(costs)
    var curves = SIMD4<Double>()
    for part in 0..<4 where raw[part] > 0 {
      curves[part] = Scorer.taken(raw[part], of: Double(model.budgets[part])) / raw[part]
    }
    return curves
  }

  /// For each part what is left of it, nil where it is not assessed.
  private func parts(_ costs: [Cost], assessed: [Bool]) -> [Int?] {
    let raw = raw(costs)
    return (0..<4).map { part in
      guard assessed[part] else { return nil }
      let budget = Double(model.budgets[part])
      return Int(((budget - Scorer.taken(raw[part], of: budget)) / budget * 100_000).rounded())
    }
  }

  private func scale(_ assessed: [Bool]) -> Double {
    var budget = 0
    for part in 0..<4 where assessed[part] { budget += model.budgets[part] }
    return budget > 0 ? 100_000 / Double(budget) : 0
  }

  /// The sum of the lines of a ledger, in milli-points.
  private func total(_ costs: [Cost], scale: Double) -> Int {
    let curves = curves(costs)
    return costs.reduce(0) { $0 + Scorer.rounded($1.cost * curves[$1.part.rawValue] * scale) }
  }

  private func line(_ item: Item, _ cost: Cost, curve: Double, scale: Double) -> Deduction {
    var factors = DeductionFactors()
    factors[.weight] = item.weight
    factors[.category] = item.category
    factors[.confidence] = cost.trust
    factors[.place] = item.place
    factors[.profile] = item.kind
    factors[.length] = Scorer.rounded(1000 / item.divisor)
    factors[.repetition] = Scorer.rounded(cost.repetition * 1000)
    factors[.curve] = Scorer.rounded(curve * 1000)
    factors[.assessed] = Scorer.rounded(scale * 1000)
    return Deduction(
      finding: item.finding, part: item.part, milliPoints: Scorer.rounded(cost.cost * curve * scale),
      factors: factors)
  }
}

import TestSupport
import Testing

@testable import RuleEngine

@Suite("ConditionTable")
struct ConditionTableTests {
  static let metrics: [MetricValue] = Metric.allCases.map { metric in
    switch metric {
    case .docWords: .count(700)
    case .hasByline, .sourcesOneGovernment: .unknown
    case .hasDate, .labelIsOpinion: .boolean(true)
    default: metric.type == .boolean ? .boolean(false) : metric.type == .text ? .text("A") : .count(2)
    }
  }
  static let counts = [0, 3, 7]

  /// The verdict that the plain evaluation comes to.
  static func plain(_ steps: [MetricExpression.Step], _ metrics: [MetricValue]) -> Verdict {
    let value = MetricExpression(steps: steps).evaluate(
      metric: { metrics[Int($0.rawValue)] }, count: { counts[$0] },
      words: metrics[Int(Metric.docWords.rawValue)], marks: { $0 * 2 })
    switch value {
    case .boolean(true): return .holds
    case .unknown: return .unknown
    default: return .fails
    }
  }

  static func value(_ random: inout SplitMix) -> MetricExpression.Step {
    switch random.next(7) {
    case 0: .number(random.next(9) * 700 - 1400)
    case 1: .boolean(random.next(2) == 0)
    case 2: .count(UInt32(random.next(3)))
    case 3: .per1000(UInt32(random.next(3)))
    case 4: .marks(UInt32(random.next(4)))
    default: .metric(Metric.allCases[random.next(Metric.allCases.count)])
    }
  }

  /// A condition that is well formed; parts are repeated on purpose.
  static func condition(_ random: inout SplitMix) -> [MetricExpression.Step] {
    let binary: [MetricExpression.Step] = [
      .add, .subtract, .multiply, .divide, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .and, .and, .or, .or, .min, .max,
    ]
    var parts = (0..<2 + random.next(7)).map { _ in [value(&random)] }
    while parts.count > 1 {
      let right = random.next(4) == 0 ? parts[0] : parts.removeLast()
      if parts.count == 1, random.next(3) > 0 { parts.append(right) }
      let last = parts.count - 1
      parts[last] += (parts.count == 1 ? right : []) + [random.next(2) == 0 ? .not : .negate]
      if parts.count == 1 {
        parts[0].append(binary[random.next(binary.count)])
      } else {
        let other = parts.removeLast()
        parts[parts.count - 1] += other + [binary[random.next(binary.count)]]
      }
    }
    return parts[0]
  }

  @Test("decides random conditions as the plain evaluation does, many in one table")
  func agreement() {
    var random = SplitMix(state: 11)
    for round in 0..<300 {
      var metrics = Self.metrics
      if round % 3 == 0 { metrics[Int(Metric.docWords.rawValue)] = round % 2 == 0 ? .unknown : .count(0) }
      let conditions = (0..<12).map { _ in Self.condition(&random) }
      let table = ConditionTable(conditions.map { MetricExpression(steps: $0) })
      let verdicts = table.verdicts(metrics: metrics, counts: Self.counts, marks: { $0 * 2 })
      #expect(verdicts == conditions.map { Self.plain($0, metrics) })
    }
  }

  @Test("random steps, well formed or not, come to what the plain evaluation says")
  func fuzz() {
    var random = SplitMix(state: 12)
    let others: [MetricExpression.Step] = [
      .add, .divide, .less, .greaterOrEqual, .equal, .and, .or, .not, .negate, .min,
    ]
    for _ in 0..<4000 {
      let steps = (0..<random.next(9)).map { _ in
        random.next(2) == 0 ? Self.value(&random) : others[random.next(others.count)]
      }
      let verdicts = ConditionTable([MetricExpression(steps: steps)])
        .verdicts(metrics: Self.metrics, counts: Self.counts, marks: { $0 * 2 })
      #expect(verdicts == [Self.plain(steps, Self.metrics)], "\(steps)")
    }
  }

  @Test("a sum that two conditions compare is computed once")
  func shared() {
    let sum: [MetricExpression.Step] = [.marks(1), .marks(2), .add, .number(2000), .multiply]
    let table = ConditionTable([
      MetricExpression(steps: sum + [.number(12_000), .less]),
      MetricExpression(steps: sum + [.number(12_000), .greaterOrEqual]),
    ])
    var asked = 0
    let verdicts = table.verdicts(metrics: Self.metrics, counts: []) {
      asked += 1
      return $0 * 2
    }
    #expect(verdicts == [.fails, .holds])
    #expect(asked == 2)
  }

  @Test("what is decided is not looked at")
  func skipped() {
    let table = ConditionTable([
      MetricExpression(steps: [.boolean(false), .marks(1), .number(0), .greater, .and]),
      MetricExpression(steps: [.boolean(true), .marks(1), .number(0), .greater, .or]),
    ])
    let verdicts = table.verdicts(metrics: Self.metrics, counts: []) { _ in
      Issue.record("a decided condition asked for a mark")
      return 0
    }
    #expect(verdicts == [.fails, .holds])
  }
}

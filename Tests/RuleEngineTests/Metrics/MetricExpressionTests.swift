import Testing

@testable import RuleEngine

@Suite("Metric expressions")
struct MetricExpressionTests {
  static func value(_ steps: [MetricExpression.Step], words: MetricValue = .count(2000)) -> MetricValue {
    MetricExpression(steps: steps).evaluate(
      metric: { metric in
        switch metric {
        case .docWords: words
        case .hasByline: .unknown
        case .hasDate: .boolean(true)
        case .hasHeadline: .boolean(false)
        case .sourcesList: .text("A, B")
        default: .count(3)
        }
      }, count: { $0 * 10 }, words: words, marks: { $0 + 1 })
  }

  @Test(
    "arithmetic and comparisons work in thousandths",
    arguments: [
      ([.number(1500), .number(500), .add], MetricValue.number(2000)),
      ([.number(1500), .number(500), .subtract], .number(1000)),
      ([.number(1500), .number(500), .multiply], .number(750)),
      ([.number(1500), .number(500), .divide], .number(3000)),
      ([.number(-1000), .number(3000), .divide], .number(-333)),
      ([.number(5), .negate], .number(-5)),
      ([.number(5), .number(7), .min], .number(5)), ([.number(5), .number(7), .max], .number(7)),
      ([.number(5), .number(7), .less], .boolean(true)),
      ([.number(7), .number(7), .lessOrEqual], .boolean(true)),
      ([.number(7), .number(7), .greater], .boolean(false)),
      ([.number(7), .number(7), .greaterOrEqual], .boolean(true)),
      ([.number(7), .number(7), .equal], .boolean(true)),
      ([.boolean(true), .boolean(false), .notEqual], .boolean(true)),
      ([.count(2)], .count(20)), ([.marks(4)], .count(5)), ([.per1000(2)], .count(10)),
      ([.number(.max), .number(.max), .add], .number(.max)),
      ([.number(.max), .number(-5000), .multiply], .number(.min)),
    ] as [([MetricExpression.Step], MetricValue)])
  func arithmetic(_ steps: [MetricExpression.Step], _ expected: MetricValue) {
    #expect(MetricExpressionTests.value(steps) == expected)
  }

  @Test(
    "unknown spreads unless the other operand of and/or decides",
    arguments: [
      ([.metric(.hasByline), .not], MetricValue.unknown),
      ([.metric(.hasByline), .metric(.hasDate), .and], .unknown),
      ([.metric(.hasByline), .metric(.hasHeadline), .and], .boolean(false)),
      ([.metric(.hasHeadline), .metric(.hasByline), .and], .boolean(false)),
      ([.metric(.hasByline), .metric(.hasDate), .or], .boolean(true)),
      ([.metric(.hasByline), .metric(.hasHeadline), .or], .unknown),
      ([.metric(.hasByline), .number(1), .equal], .unknown),
      ([.metric(.hasByline), .metric(.hasByline), .equal], .unknown),
      ([.number(1), .number(0), .divide], .unknown),
      ([.number(1), .number(0), .divide, .number(5), .less], .unknown),
      ([.metric(.sourcesList), .number(1), .add], .unknown),
      ([.add], .unknown), ([], .unknown), ([.number(1), .number(2)], .unknown),
    ] as [([MetricExpression.Step], MetricValue)])
  func unknown(_ steps: [MetricExpression.Step], _ expected: MetricValue) {
    #expect(MetricExpressionTests.value(steps) == expected)
  }

  @Test("findings per thousand words are unknown where the words are, or are none")
  func rates() {
    #expect(MetricExpressionTests.value([.per1000(1)], words: .unknown) == .unknown)
    #expect(MetricExpressionTests.value([.per1000(1)], words: .count(0)) == .unknown)
    #expect(MetricExpressionTests.value([.per1000(1)], words: .count(400)) == .count(25))
  }
}

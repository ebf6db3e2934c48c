import RuleEngine
import Testing

@testable import RuleLanguage

@Suite("Metric expressions") struct ExpressionParserTests {
  private func parse(_ text: String) -> Result<[MetricExpression.Step], PatternFault> {
    do {
      let expression = try ExpressionParser.parse(text, glob: { _ in 0 }) { name in
        name == "evidence" ? (7, nil) : (nil, nil)
      }
      return .success(expression.steps)
    } catch { return .failure(error) }
  }

  private func judge(_ text: String, words: MetricValue = .number(300_000)) -> MetricValue? {
    guard case .success(let steps) = parse(text) else { return nil }
    return MetricExpression(steps: steps).evaluate(
      metric: { $0 == .docWords ? words : $0 == .hasByline ? .boolean(true) : .unknown }, count: { _ in 3 },
      words: words, marks: { _ in 2 })
  }

  @Test("Precedence runs from or to sign") func precedence() {
    #expect(judge("1 + 2 * 3 == 7 and not 1 > 2 or false") == .boolean(true))
    #expect(judge("-2 * -3 == 6") == .boolean(true))
    #expect(judge("(1 + 2) * 3 == 9") == .boolean(true))
    #expect(judge("10 - 2 - 3 == 5") == .boolean(true))
    #expect(judge("not has.byline or doc.words >= 250") == .boolean(true))
  }

  @Test("Calls, minimum and maximum") func calls() {
    #expect(judge("count('hedge/*') == 3 and marks('evidence') == 2") == .boolean(true))
    #expect(judge("per1000(\"hedge/*\") == 10") == .boolean(true))
    #expect(judge("max(1, doc.words, 5) == doc.words and min(4, 2) == 2") == .boolean(true))
  }

  @Test("Unknown metrics stay unknown unless the rest decides") func unknown() {
    #expect(judge("sources.state >= 1") == .unknown)
    #expect(judge("sources.state >= 1 or doc.words > 1") == .boolean(true))
    #expect(judge("sources.state >= 1 and doc.words < 1") == .boolean(false))
  }

  @Test(
    "Faults name their code and place",
    arguments: [
      ("doc.word > 1", "E016 0..<8"), ("doc.words", "E039 0..<9"), ("not doc.words", "E039 4..<13"),
      ("doc.words > ", "E038 12..<12"), ("1 < 2 < 3", "E038 6..<7"), ("doc.words = 1", "E038 10..<11"),
      ("(doc.words > 1", "E038 14..<14"), ("count(hedge) > 1", "E038 6..<11"),
      ("marks('x') > 1", "E015 6..<9"),
      ("sources.list > 1", "E039 0..<12"), ("true + 1 > 2", "E039 0..<4"), ("", "E038 0..<0"),
    ])
  func faults(text: String, expected: String) {
    guard case .failure(let fault) = parse(text) else {
      Issue.record("no fault in \(text)")
      return
    }
    #expect("\(fault.code.rawValue) \(fault.range.lowerBound)..<\(fault.range.upperBound)" == expected)
  }
}

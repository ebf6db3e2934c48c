public import TextCore
public struct Matcher: Sendable { public init(_ rules: RuleSet) {} }
public struct RuleMatch: Sendable { public var rule: Int; public var tokens: TokenSpan; public var captures: [(name: String, tokens: TokenSpan)]; public var voice: Voice; public var severity: Severity }
public struct DocumentScan: Sendable {
  public init(matcher: Matcher, text: TokenizedText) {}
  public var isIncomplete: Bool { false }
  public mutating func setMark(_ mark: Int, spans: [TokenSpan]) {}
  public mutating func setVoices(_ voices: [Voice]) {}
  public mutating func findMarks(in stratum: MarkRule.Stratum) {}
  public func spans(ofMark: Int) -> [TokenSpan] { [] }
  public func spans(withRole: MarkRole) -> [(mark: Int, span: TokenSpan)] { [] }
  public mutating func matches(ofRule: Int) -> [RuleMatch] { [] }
}
extension MetricExpression {
  public func evaluate(metric: (Metric) -> MetricValue, count: (Int) -> Int, words: MetricValue, marks: (Int) -> Int) -> MetricValue { .unknown }
}

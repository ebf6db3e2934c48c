public import RuleEngine
public import TextCore
public struct AttributionModel: Sendable { public init(rules: RuleSet, registry: SourceRegistry) {} }
public struct AttributionReader: Sendable {
  public init(model: AttributionModel) {}
  public func quotations(in text: TokenizedText) -> [Quotation] { [] }
  public func read(_ text: TokenizedText, quotations: [Quotation], marks: [MarkRole: [TokenSpan]]) -> Reading { Reading() }
  public func accusations(in text: TokenizedText, reading: Reading, marks: [MarkRole: [TokenSpan]]) -> [Accusation] { [] }
}

public import RuleEngine
public import TextCore

extension AttributionReader {
  /// Stand-in until accusations land.
  public func accusations(in text: TokenizedText, reading: Reading, marks: [MarkRole: [TokenSpan]]) -> [Accusation] { [] }
}

public import RuleEngine
public import TextCore

extension AttributionReader {
  /// The accusations of a text with their sourcing (stratum 7); linear in its length.
  ///
  /// `marks` holds the spans of marks with the roles `accusation` and `reply`.
  public func accusations(
    in parsed: ParsedText, reading: Reading, marks: [MarkRole: [TokenSpan]]
  ) -> [Accusation] {
    guard let words = marks[.accusation], !words.isEmpty else { return [] }
    let finder = AccusationFinder(syntax: parsed.syntax, model: model, reading: reading)
    return finder.run(words, replies: marks[.reply] ?? [])
  }
}

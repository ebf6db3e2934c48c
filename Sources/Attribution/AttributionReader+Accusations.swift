import RuleEngine
public import TextCore

extension AttributionReader {
  /// The accusations of a text with their sourcing (stratum 7); linear in its length.
  ///
  /// - Parameters:
  ///   - words: the spans of marks with the role `accusation`, in order.
  ///   - replies: those of marks with the role `reply`; asked for where there are accusations only.
  public func accusations(
    in parsed: ParsedText, reading: Reading, words: [TokenSpan], replies: () -> [TokenSpan],
    workspace: inout ReadingWorkspace
  ) -> [Accusation] {
    guard !words.isEmpty else { return [] }
    let finder = AccusationFinder(
      syntax: parsed.syntax, model: model, reading: reading, marks: words.count)
    return finder.run(words, replies: replies)
  }
}

public import RuleEngine
public import TextCore

extension AttributionReader {
  /// Attributions, sources, voices and claim clauses of a text (strata 4 and 5).
  ///
  /// `quotations` are those of `quotations(in:)`; `marks` the spans of marks with roles. Linear in the length of
  /// the text.
  public func read(
    _ text: TokenizedText, quotations: [Quotation], marks: [MarkRole: [TokenSpan]]
  ) -> Reading {
    let syntax = Syntax(text: text, words: model.words, quotations: quotations)
    var finder = CandidateFinder(syntax: syntax, words: model.words, cues: model.cues)
    var choice = Choice(syntax: syntax)
    var carry = CarryOver(syntax: syntax)
    let chosen = carry.run(choice.run(finder.run(least: dial)))
    var builder = ReadingBuilder(syntax: syntax, model: model, quotations: quotations)
    return builder.build(chosen)
  }
}

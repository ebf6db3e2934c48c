public import RuleEngine
public import TextCore

extension AttributionReader {
  /// Attributions, sources, voices and claim clauses of a text (strata 4 and 5).
  ///
  /// `quotations` are those of `quotations(in:)`; `marks` the spans of marks with roles. Linear in the length of
  /// the text.
  public func read(_ text: TokenizedText, quotations: [Quotation], marks: [MarkRole: [TokenSpan]]) -> Reading {
    var reading = Reading()
    reading.quotations = quotations
    let syntax = Syntax(text: text, words: model.words, quotations: quotations)
    var finder = CandidateFinder(syntax: syntax, words: model.words, cues: model.cues)
    var choice = Choice(syntax: syntax)
    var carry = CarryOver(syntax: syntax)
    let chosen = carry.run(choice.run(finder.run(least: dial)))
    reading.attributions = chosen.compactMap { attribution($0, syntax) }
    return reading
  }

  private func attribution(_ candidate: Candidate, _ syntax: Syntax) -> Attribution? {
    func tokens(_ span: Span) -> TokenSpan {
      TokenSpan(Int(syntax.units[span.start].start), Int(syntax.units[span.end - 1].end))
    }
    guard !candidate.cue.isEmpty else { return nil }
    let content = candidate.content.filter { !$0.isEmpty }.map(tokens)
    guard !content.isEmpty else { return nil }
    return Attribution(
      kind: .indirect, act: .statement, source: candidate.source.map(tokens), cue: tokens(candidate.cue), content: content)
  }
}

public import RuleEngine
public import TextCore

extension AttributionReader {
  /// The roles whose marks `parse` looks at.
  public static let markRoles = RoleMarks.roles

  /// Cuts a text into units with their classes, for attributions and accusations; linear in its length.
  ///
  /// `quotations` are those of `quotations(in:)`; `marks` the spans of marks with one of `markRoles`: cues, titles and
  /// kinds of sources that packs add to the tables.
  public func parse(
    _ text: TokenizedText, quotations: [Quotation], marks: [MarkRole: [TokenSpan]],
    workspace: inout ReadingWorkspace
  ) -> ParsedText {
    let memory = workspace.memory(for: max(text.tokens.count, text.sentences.count))
    return ParsedText(
      syntax: Syntax(
        text: text, words: model.words, quotations: quotations, marks: marks, memory: memory))
  }

  /// Attributions, sources, voices and claim clauses of a text (strata 4 and 5).
  ///
  /// `quotations` are those of `quotations(in:)`; `marks` the spans of marks with roles. Linear in the length of
  /// the text.
  public func read(
    _ text: TokenizedText, quotations: [Quotation], marks: [MarkRole: [TokenSpan]]
  ) -> Reading {
    var workspace = ReadingWorkspace()
    let parsed = parse(text, quotations: quotations, marks: marks, workspace: &workspace)
    return read(parsed, workspace: &workspace)
  }

  /// Attributions, sources, voices and claim clauses of a text (strata 4 and 5); linear in its length.
  public func read(_ parsed: ParsedText, workspace: inout ReadingWorkspace) -> Reading {
    let syntax = parsed.syntax
    var finder = CandidateFinder(syntax: syntax, model: model)
    swap(&finder.room, &workspace.candidates)
    finder.run(least: dial)
    var choice = Choice(syntax: syntax)
    swap(&choice.room, &finder.room)
    choice.run()
    swap(&choice.room, &workspace.candidates)
    // Without quotations there is nothing to carry.
    if !syntax.quotations.isEmpty {
      var carry = CarryOver(syntax: syntax)
      swap(&carry.room, &workspace.candidates)
      carry.run()
      swap(&carry.room, &workspace.candidates)
    }
    var speakers = SpeakerRoom()
    swap(&speakers, &workspace.speakers)
    var builder = ReadingBuilder(
      syntax: syntax, model: model, chosen: workspace.candidates, speakers: consume speakers)
    builder.build()
    swap(&builder.resolver.room, &workspace.speakers)
    // Taken, not copied with all its references.
    var reading = Reading()
    swap(&builder.reading, &reading)
    return reading
  }
}

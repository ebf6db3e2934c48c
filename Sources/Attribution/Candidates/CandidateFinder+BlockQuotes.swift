internal import TextCore

/// Lines that introduce what somebody wrote, set apart as block quotations: "Roe wrote to the staff:".
extension CandidateFinder {
  /// Adds what stands behind the colon at the end of a paragraph, where those are block quotations; false where they
  /// are none.
  mutating func introduction(_ colon: Int) -> Bool {
    guard let content = blockQuotations(behind: colon) else { return false }
    let low = syntax.low(colon)
    // "Roe said that he was furious:": what is said so far goes on in the block quotation.
    if let last = room.candidates.indices.last, room.candidates[last].carries,
      room.candidates[last].head >= low
    {
      room.candidates[last].content = room.contents.extend(room.candidates[last].content, by: content)
      room.candidates[last].carries = false
      return true
    }
    for verb in (max(low, colon - Syntax.longestReach)..<colon).reversed() where introduces(verb) {
      let group = syntax.verbGroup(verb)
      guard !group.isPassive, group.form == .finite else { continue }
      guard let source = syntax.subject(of: group)?.span else { continue }
      room.contents.begin(content)
      add(base(group, .quotation, source: source))
      return true
    }
    accordingTo(low, colon, content)
    return true
  }

  /// "According to Roe:"
  private mutating func accordingTo(_ low: Int, _ colon: Int, _ content: Span) {
    guard syntax.has(low, .according), let end = syntax.phraseRight(low + 2, high: colon) else { return }
    room.contents.begin(content)
    add(
      Candidate(
        frame: .accordingInitial, form: .finite, cue: Span(low, low + 2), head: low,
        source: Span(low + 2, syntax.appositionRight(end, high: colon))))
  }

  private mutating func introduces(_ verb: Int) -> Bool {
    syntax.cls(verb) == .verb && !syntax.isQuoted(verb)
      && (syntax.has(verb, .coreReport) || syntax.has(verb, .tell) || syntax.has(verb, .carry))
  }

  /// The units of the block quotations that follow the last unit of a block: one after the other, up to the line that
  /// signs them.
  private func blockQuotations(behind unit: Int) -> Span? {
    let first = unit + 1
    guard first < syntax.units.count, syntax.block(first) != syntax.block(unit) else { return nil }
    let blocks = syntax.text.document.blocks
    var block = syntax.block(first)
    var end = first
    while block < blocks.count, blocks[block].kind == .blockQuote, !blocks[block].isEmbed,
      !blocks[block].isSignature
    {
      let sentences = syntax.text.sentencesOfBlock[block]
      if !sentences.isEmpty { end = Int(syntax.sentenceStart[sentences.upperBound]) }
      block += 1
    }
    return end > first ? Span(first, end) : nil
  }
}

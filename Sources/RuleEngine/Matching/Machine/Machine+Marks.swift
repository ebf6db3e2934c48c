import TextCore

extension Machine {
  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow.
  mutating func findMarks(in stratum: MarkRule.Stratum) {
    state.pointee.contexts.removeAll()
    for mark in rules.marksOfStratum[Int(stratum.rawValue)] { find(mark: mark) }
  }

  private mutating func find(mark: Int) {
    let first = state.pointee.markSpans.count
    let (voices, contexts) = (rules.voicesOfMarks[mark], rules.specs.contexts(of: mark))
    let patterns = patterns(of: mark)
    let only = patterns.count == 1 && code.specs[mark].within < 0 ? plan(patterns.lowerBound) : nil
    if let only, only.pointee.isBare, only.pointee.source == .words || only.pointee.source == .tests {
      // Each place is the only match there.
      forEachPlace(only, in: wholeDocument, sections: .max) { machine, span in
        machine.add(span, voices, contexts)
      }
    } else {
      let base = state.pointee.hits.count
      var members: [Int32] = []
      bestHits(of: mark, in: wholeDocument, sections: .max, members: &members)
      for at in base..<state.pointee.hits.count {
        let hit = state.pointee.hits[at]
        add(TokenSpan(Int(hit.start), Int(hit.end)), voices, contexts)
      }
      state.pointee.hits.shrink(to: base)
    }
    state.pointee.close(mark: mark, from: first, document, rules)
  }

  /// Adds a span of a mark if its voice and its contexts allow.
  @inline(__always)
  private mutating func add(_ span: TokenSpan, _ voices: UInt8, _ contexts: SpecTable.Contexts) {
    if voices & 1 << voice(ofToken: Int(span.start)).rawValue == 0 { return }
    if contexts.isEmpty || allows(contexts, span) { state.pointee.markSpans.append(span) }
  }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, tokens.count) }
}

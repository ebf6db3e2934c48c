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
    let patterns = patterns(of: mark)
    let only = patterns.count == 1 && code.specs[mark].within < 0 ? plan(patterns.lowerBound) : nil
    if let only, only.pointee.isBare, only.pointee.source == .words || only.pointee.source == .tests {
      // Each place is the only match there.
      forEachPlace(only, in: wholeDocument, sections: .max) { machine, span in
        machine.state.pointee.markSpans.append(span)
      }
    } else {
      let base = state.pointee.hits.count
      var members: [Int32] = []
      bestHits(of: mark, in: wholeDocument, sections: .max, members: &members)
      for at in base..<state.pointee.hits.count {
        let hit = state.pointee.hits[at]
        state.pointee.markSpans.append(TokenSpan(Int(hit.start), Int(hit.end)))
      }
      state.pointee.hits.shrink(to: base)
    }
    if state.pointee.markSpans.count > first { keepAllowed(mark, from: first) }
    state.pointee.close(mark: mark, from: first, document, rules)
  }

  /// Of the last spans keeps those that voices and contexts of a mark allow.
  private mutating func keepAllowed(_ mark: Int, from first: Int) {
    let (voices, contexts) = (rules.voicesOfMarks[mark], rules.specs.contexts(of: mark))
    var kept = first
    for at in first..<state.pointee.markSpans.count {
      let span = state.pointee.markSpans[at]
      if voices & 1 << voice(ofToken: Int(span.start)).rawValue == 0 { continue }
      if !contexts.isEmpty, !allows(contexts, span) { continue }
      state.pointee.markSpans[kept] = span
      kept += 1
    }
    state.pointee.markSpans.shrink(to: kept)
  }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, tokens.count) }
}

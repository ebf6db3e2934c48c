import TextCore

extension Machine {
  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow.
  mutating func findMarks(in stratum: MarkRule.Stratum) {
    state.contexts.removeAll()
    var hits: [Hit] = []
    for mark in rules.marksOfStratum[Int(stratum.rawValue)] { find(mark: mark, &hits) }
  }

  private mutating func find(mark: Int, _ hits: inout [Hit]) {
    var members: [Int32] = []
    bestHits(of: mark, in: wholeDocument, sections: .max, into: &hits, members: &members)
    let voices = rules.rules.marks[mark].voices
    let first = markSpans.count
    let contexts = rules.specs.contexts(of: mark)
    for hit in hits {
      let span = TokenSpan(Int(hit.start), Int(hit.end))
      if voices & 1 << voice(ofToken: Int(hit.start)).rawValue == 0 { continue }
      if !contexts.isEmpty, objection(contexts, span) != nil { continue }
      markSpans.append(span)
    }
    markRanges[mark] = Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: markSpans.count)
  }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, tokens.count) }
}

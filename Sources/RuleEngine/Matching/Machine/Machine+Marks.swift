import TextCore

extension Machine {
  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow.
  mutating func findMarks(in stratum: MarkRule.Stratum) {
    state.pointee.contexts.removeAll()
    for mark in rules.marksOfStratum[Int(stratum.rawValue)] { find(mark: mark) }
  }

  /// Sets the spans of a mark; they are sorted, doubles and empty ones left out.
  mutating func set(mark: Int, spans: UnsafeBufferPointer<TokenSpan>) {
    var isSorted = true
    for index in spans.indices.dropFirst() where spans[index] < spans[index - 1] { isSorted = false }
    guard isSorted else {
      return spans.sorted().withUnsafeBufferPointer { set(mark: mark, spans: $0) }
    }
    let limit = Int32(truncatingIfNeeded: tokens.count)
    let first = state.pointee.markSpans.count
    var last: TokenSpan?
    for span in spans where span.start >= 0 && span.end <= limit && !span.isEmpty && span != last {
      state.pointee.markSpans.append(span)
      last = span
    }
    close(mark: mark, from: first)
    state.pointee.contexts.removeAll()
  }

  private mutating func find(mark: Int) {
    let base = state.pointee.hits.count
    var members: [Int32] = []
    bestHits(of: mark, in: wholeDocument, sections: .max, members: &members)
    let voices = rules.voicesOfMarks[mark]
    let first = state.pointee.markSpans.count
    let contexts = rules.specs.contexts(of: mark)
    for at in base..<state.pointee.hits.count {
      let hit = state.pointee.hits[at]
      let span = TokenSpan(Int(hit.start), Int(hit.end))
      if voices & 1 << voice(ofToken: Int(hit.start)).rawValue == 0 { continue }
      if !allows(contexts, span) { continue }
      state.pointee.markSpans.append(span)
    }
    state.pointee.hits.shrink(to: base)
    close(mark: mark, from: first)
  }

  /// Says that the last spans are those of a mark.
  private mutating func close(mark: Int, from first: Int) {
    let end = state.pointee.markSpans.count
    state.pointee.markRanges[mark] = Extent(first..<end)
    findSigns(ofMark: mark)
  }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, tokens.count) }
}

import TextCore

extension MachineState {
  /// The spans of a mark found so far; good until another is found.
  func spans(ofMark mark: Int) -> UnsafeMutableBufferPointer<TokenSpan> {
    markSpans.elements(markRanges[mark].range)
  }

  /// Sets the spans of a mark; they are sorted, doubles and empty ones left out.
  mutating func set(
    mark: Int, spans: UnsafeBufferPointer<TokenSpan>, _ document: DocumentPointers, _ tables: MatcherTables
  ) {
    var isSorted = true
    for index in spans.indices.dropFirst() where spans[index] < spans[index - 1] { isSorted = false }
    guard isSorted else {
      return spans.sorted().withUnsafeBufferPointer { set(mark: mark, spans: $0, document, tables) }
    }
    let limit = Int32(truncatingIfNeeded: document.tokens.count)
    let first = markSpans.count
    var last: TokenSpan?
    for span in spans where span.start >= 0 && span.end <= limit && !span.isEmpty && span != last {
      markSpans.append(span)
      last = span
    }
    close(mark: mark, from: first, document, tables)
    contexts.removeAll()
  }

  /// Says that the last spans, which are sorted, are those of a mark, and finds its signs.
  mutating func close(mark: Int, from first: Int, _ document: DocumentPointers, _ tables: MatcherTables) {
    let range = Extent(first..<markSpans.count)
    let spans = markSpans.elements(range.range)
    var (starts, covers): (UInt64, UInt64) = (0, 0)
    var (end, sentenceEnd): (Int32, Int32) = (0, 0)
    var isOrdered = true
    for span in spans {
      isOrdered = isOrdered && span.end >= end
      end = span.end
      // In the sentence of one before it.
      if span.end <= sentenceEnd { continue }
      let own = document.sentenceOfToken[Int(span.start)]
      let last = document.sentenceOfToken[Int(span.end) &- 1]
      sentenceEnd = document.sentences[Int(own)].tokens.end
      starts |= 1 << UInt64(own & 63)
      // All bits are set after as many sentences.
      for other in own...min(max(last, own), own &+ 63) { covers |= 1 << UInt64(other & 63) }
    }
    markRanges[mark] = range
    self.isOrdered[mark] = isOrdered
    signs[tables.signs.marks &+ mark] = starts
    signs[tables.signs.covers &+ mark] = covers
  }
}

import TextCore

/// Pointers to the edges of a document: lexicon entries and mark spans.
struct Lattice {
  /// Lexicon entries by first token, shorter ones first.
  let edges: UnsafeBufferPointer<LexiconEdge>
  /// Start of each token's edges; one more entry than tokens.
  let edgeOffsets: UnsafeBufferPointer<UInt32>
  /// The spans of all marks.
  let markSpans: UnsafeBufferPointer<TokenSpan>
  /// Where each mark's spans stand, sorted.
  let markRanges: UnsafeBufferPointer<Range<Int32>>
}

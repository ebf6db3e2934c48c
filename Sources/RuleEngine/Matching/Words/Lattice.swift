import TextCore

/// Pointers to the lexicon entries of a document.
struct Lattice {
  /// Lexicon entries by first token, shorter ones first.
  let edges: UnsafeBufferPointer<LexiconEdge>
  /// Start of each token's edges; one more entry than tokens.
  let edgeOffsets: UnsafeBufferPointer<UInt32>
  /// The spans of all lexicons, and where each one's begin.
  let lexiconSpans: UnsafeBufferPointer<TokenSpan>
  let lexiconOffsets: UnsafeBufferPointer<UInt32>
}

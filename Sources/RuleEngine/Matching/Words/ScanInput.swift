import TextCore

/// What is known of a document before its marks: immutable, and shared by copies of a scan.
final class ScanInput: Sendable {
  let text: TokenizedText
  let tables: MatcherTables
  /// Entries of lexicons that patterns name by first token, shorter ones first.
  let edges: [LexiconEdge]
  /// Start of each token's edges; one more entry than tokens.
  let edgeOffsets: [UInt32]
  /// The spans of all lexicons that patterns name, and where each one's begin.
  let lexiconSpans: [TokenSpan]
  let lexiconOffsets: [UInt32]
  /// The tokens of all anchors, and where each one's begin.
  let anchorPlaces: [Int32]
  let anchorOffsets: [UInt32]
  /// For each anchor the sentences it stands in, as in `SignIndex`.
  let anchorSigns: [UInt64]
  /// True where a sentence has more entries than the budget allows.
  let isIncomplete: Bool

  init(text: TokenizedText, tables: MatcherTables) {
    self.text = text
    self.tables = tables
    let pass = LexiconPass(text: text, tables: tables)
    edges = pass.allEdges
    edgeOffsets = pass.edgeOffsets
    (lexiconOffsets, lexiconSpans) = pass.byLexicon()
    (anchorOffsets, anchorPlaces) = pass.byAnchor()
    anchorSigns = pass.allSigns
    isIncomplete = pass.isIncomplete
  }
}

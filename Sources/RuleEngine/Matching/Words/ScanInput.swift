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

  /// - Parameter state: begun for the document; learns what its tokens tell.
  init(text: TokenizedText, tables: MatcherTables, _ state: inout MachineState) {
    self.text = text
    self.tables = tables
    let pass = LexiconPass(text: text, tables: tables, &state)
    edges = pass.allEdges
    edgeOffsets = pass.edgeOffsets
    (lexiconOffsets, lexiconSpans) = pass.byLexicon()
    if pass.isIncomplete { state.isIncomplete = true }
  }
}

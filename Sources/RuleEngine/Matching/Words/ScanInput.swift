import TextCore

/// What is known of a document before anything is looked for in it.
struct ScanInput: Sendable {
  let text: TokenizedText
  let tables: MatcherTables
}

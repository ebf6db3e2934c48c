/// A lexicon entry found in the text, seen from its first token.
struct LexiconEdge: Sendable {
  /// Its first token.
  var start: Int32
  /// Index behind its last token.
  var end: Int32
  /// The lexicon.
  var lexicon: UInt32
}

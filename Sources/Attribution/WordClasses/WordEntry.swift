/// All that cutting a text into units asks of a word, in 32 bytes that lie together: one look-up a token, and
/// the entries of the common words stay in the caches.
struct WordEntry: Sendable, BitwiseCopyable {
  /// What its unit takes over.
  var mark: WordMark
  /// How often it is what, for the decision between noun and verb.
  var counts: WordCounts
}

/// All that cutting a text into units and looking for cues ask of a word, in 48 bytes that lie together.
///
/// Between two documents the tables fall out of the caches: what is asked of one word is fetched at once.
struct WordEntry: Sendable, BitwiseCopyable {
  /// What its unit takes over.
  var mark: WordMark
  /// How often it is what, for the decision between noun and verb.
  var counts: WordCounts
  /// What the cue tables say about it.
  var cue: CueWord
}

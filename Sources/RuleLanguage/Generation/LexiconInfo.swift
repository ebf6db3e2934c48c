/// What patterns need to know of a compiled lexicon.
struct LexiconInfo: Sendable {
  /// Words of its longest and shortest entry.
  var longest = 0
  var shortest = 0
  /// The words entries begin with.
  var firstWords: Set<UInt32> = []
  /// How often entries are likely to occur in a million tokens: each as often as its rarest word.
  var occurrences = 0
  /// True once a pattern names it.
  var isUsed = false
}

/// A phrase of `FlatPhrases`: its words in the list of all, and what it stands for.
struct FlatPhrase: Sendable, BitwiseCopyable {
  var start: UInt32
  var count: UInt32
  var value: UInt32
}

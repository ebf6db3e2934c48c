import RuleEngine
import TextCore

/// A run of words as the matcher compares them.
struct Phrase: Sendable, Hashable {
  /// Vocabulary ids, none 0.
  var words: [UInt32]
  /// For each word whether a hyphen must join it to the one before.
  var joined: [Bool]
  /// The exact surface of each word, empty where any will do; an empty array where none is exact.
  var surfaces: [[UInt8]] = []
  /// True where a word is punctuation.
  var hasPunctuation = false
  /// Which form of an inflected entry it is.
  var form: FormTag = .plain

  var hasConditions: Bool { !surfaces.isEmpty || joined.contains(true) }
}

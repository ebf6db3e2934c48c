/// A word of a token whose id is still to be looked up (32 bytes).
struct PendingWord: BitwiseCopyable, Sendable {
  var key: WordKey
  /// The hash of the key, if it is looked up in an index.
  var hash: UInt64 = 0
  /// Its place in the `WordIndex` of the vocabulary.
  var place: UInt32 = 0
  /// Index of the token.
  var token: UInt32

  /// What fills room that is not used yet.
  static let none = PendingWord(key: .none, token: 0)
}

/// A word of a token whose id is still to be looked up (24 bytes).
struct PendingWord: BitwiseCopyable, Sendable {
  var key: WordKey
  /// The only place in the `WordIndex` of the vocabulary where the word can be.
  var place: UInt32
  /// Index of the token.
  var token: UInt32

  /// What fills room that is not used yet.
  static let none = PendingWord(key: .none, place: 0, token: 0)
}

/// A token whose word may begin an entry of a lexicon (8 bytes).
struct WordCandidate: BitwiseCopyable {
  /// Index of the token.
  var token: UInt32
  /// The place of the word's record in the pool, and `goesOn`.
  private var place: UInt32

  /// Set where an entry of two words and more may begin at the token.
  private static let goesOn: UInt32 = 1 << 31

  @inline(__always)
  init(token: UInt32, record: UInt32) {
    self.token = token
    place = record
  }

  /// The place of the word's record in the pool.
  @inline(__always)
  var record: Int { Int(place & ~WordCandidate.goesOn) }

  /// True where an entry of two words and more may begin at the token.
  @inline(__always)
  var goesOn: Bool { place & WordCandidate.goesOn != 0 }

  /// Notes whether an entry of two words and more may begin at the token, given 1 or 0.
  @inline(__always)
  mutating func setGoesOn(_ bit: UInt32) { place |= bit &<< 31 }
}

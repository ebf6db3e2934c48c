/// What makes a key of the sixteen bytes from the start of a plain token on, by the length of the token.
struct LengthMask: BitwiseCopyable, Sendable {
  /// The bytes of the token among the first eight and among the others.
  private let low: UInt64
  private let high: UInt64
  /// The bits by which small letters differ from capitals in these bytes, and the length where a key holds it.
  private let lowFold: UInt64
  private let highFold: UInt64

  private static let small: UInt64 = 0x2020_2020_2020_2020

  /// The bit of small letters in the second byte.
  static let secondSmall: UInt64 = 0x2000

  /// The masks for tokens of 0 to `WordKey.capacity` bytes.
  static let table = (0...WordKey.capacity).map { LengthMask($0) }

  private init(_ count: Int) {
    low = WordKey.mask(min(count, 8))
    high = WordKey.mask(max(count - 8, 0))
    lowFold = low & LengthMask.small
    highFold = high & LengthMask.small | UInt64(count) << 56
  }

  /// The folded key of a token of letters, or of a byte that has the bit of small letters.
  @inline(__always)
  func folded(_ first: UInt64, _ second: UInt64) -> WordKey {
    WordKey(low: first & low | lowFold, folded: second & high | highFold)
  }

  /// True for a token without a small letter.
  @inline(__always)
  func isShouted(_ first: UInt64, _ second: UInt64) -> Bool {
    (first & low | second & high) & LengthMask.small == 0
  }
}

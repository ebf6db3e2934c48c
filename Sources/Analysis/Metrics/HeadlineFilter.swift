import TextCore

/// Tells of most tokens of a text that they meet nothing of a headline: two bits for each of its words, by their first
/// three bytes.
struct HeadlineFilter: BitwiseCopyable {
  private var one: UInt64 = 0
  private var other: UInt64 = 0
  /// True where the headline holds numbers to be looked for.
  var takesNumbers = false

  /// Lets words pass that begin as a stem does.
  ///
  /// - Parameter stem: at least three bytes, the first one lowest.
  mutating func add(_ stem: UInt64) {
    let hash = HeadlineFilter.hash(UInt32(truncatingIfNeeded: stem))
    one |= 1 << UInt64(hash >> 26)
    other |= 1 << UInt64(hash >> 20 & 63)
  }

  /// False for tokens that meet nothing.
  @inline(__always)
  func mayMeet(_ token: Token, in bytes: UnsafeRawBufferPointer) -> Bool {
    let at = Int(token.start)
    guard at &+ 4 <= bytes.count else { return true }
    let hash = HeadlineFilter.hash(
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    let isKnown = one >> UInt64(hash >> 26) & other >> UInt64(hash >> 20 & 63) & 1 != 0
    return isKnown || takesNumbers && token.classes.contains(.number)
  }

  /// A hash of the first three bytes, whatever their case; its upper bits are the good ones.
  @inline(__always)
  private static func hash(_ bytes: UInt32) -> UInt32 {
    // Small and capital letters differ in bit 5. The factor is that of Knuth's multiplicative hash.
    ((bytes | 0x20_2020) & 0xFF_FFFF) &* 2_654_435_769
  }
}

/// A word of at most 16 bytes in two registers: what short words are compared and hashed by.
struct WordKey {
  /// The first eight bytes, the first one lowest, zeros behind the word.
  var low: UInt64
  /// The next eight.
  var high: UInt64
  /// Number of bytes, 1 to 16.
  var count: Int

  /// Longest word a key holds, in bytes.
  static let capacity = 16

  @inline(__always)
  init(low: UInt64, high: UInt64, count: Int) {
    self.low = low
    self.high = high
    self.count = count
  }

  /// The key of a word, or nil if it is empty or too long.
  init?(_ word: UnsafeBufferPointer<UInt8>) {
    guard !word.isEmpty, word.count <= WordKey.capacity else { return nil }
    low = 0
    high = 0
    count = word.count
    for i in 0..<word.count {
      let byte = UInt64(word[i])
      if i < 8 { low |= byte << UInt64(i * 8) } else { high |= byte << UInt64(i * 8 - 64) }
    }
  }

  /// True if all bytes are ASCII.
  @inline(__always) var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

  /// The key with ASCII capitals folded.
  var folded: WordKey {
    WordKey(low: WordKey.fold(low), high: WordKey.fold(high), count: count)
  }

  /// Eight bytes with their ASCII capitals made small.
  @inline(__always)
  static func fold(_ eight: UInt64) -> UInt64 {
    let seven = eight & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = seven &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = seven &+ 0x2525_2525_2525_2525
    let capitals = fromA & ~behindZ & ~eight & 0x8080_8080_8080_8080
    return eight | capitals >> 2
  }

  /// All bits of the first `count` bytes of eight.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? ~0 : (1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }
}

/// A word of at most 15 bytes in two registers: what short words are compared and hashed by.
struct WordKey: Equatable, Sendable {
  /// The first eight bytes, the first one lowest, zeros behind the word.
  let low: UInt64
  /// The next seven, and in the highest byte the number of bytes of the word.
  let high: UInt64

  /// Longest word a key holds, in bytes.
  static let capacity = 15
  /// Bytes read to make a key from memory.
  static let readSize = 16

  /// Takes the bytes of a word of 1 to `capacity` bytes.
  @inline(__always)
  init(low: UInt64, high: UInt64, count: Int) {
    self.low = low
    self.high = high | UInt64(truncatingIfNeeded: count) << 56
  }

  /// The key that no word has.
  static let none = WordKey(low: ~0, high: ~0, count: 0)

  /// The key of a word, or nil if it is empty or too long.
  init?(_ word: UnsafeBufferPointer<UInt8>) {
    guard !word.isEmpty, word.count <= WordKey.capacity else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for i in 0..<word.count {
      let byte = UInt64(word[i])
      if i < 8 { low |= byte << UInt64(i * 8) } else { high |= byte << UInt64(i * 8 - 64) }
    }
    self.init(low: low, high: high, count: word.count)
  }

  /// The key of a word of 1 to `capacity` bytes at an address from which `readSize` bytes can be read.
  @inline(__always)
  init(at address: UnsafeRawPointer, count: Int) {
    let low = address.loadUnaligned(as: UInt64.self)
    let high = address.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    self.init(
      low: low & WordKey.mask(count), high: count > 8 ? high & WordKey.mask(count &- 8) : 0, count: count)
  }

  /// Number of bytes.
  @inline(__always) var count: Int { Int(truncatingIfNeeded: high >> 56) }

  /// True if all bytes are ASCII.
  @inline(__always) var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

  /// The key with ASCII capitals folded.
  @inline(__always)
  var folded: WordKey {
    // The number of bytes is below the code of any letter.
    WordKey(low: WordKey.fold(low), folded: WordKey.fold(high))
  }

  /// Takes eight bytes, and seven with the number of bytes of the word.
  @inline(__always)
  init(low: UInt64, folded high: UInt64) {
    self.low = low
    self.high = high
  }

  /// The key of the word with a full stop behind it; nil if that is too long.
  @inline(__always)
  var withStop: WordKey? {
    let count = count
    guard count < WordKey.capacity else { return nil }
    let letters = high & WordKey.mask(7)
    let stop: UInt64 = 0x2E
    return count < 8
      ? WordKey(low: low | stop << UInt64(count &* 8), high: letters, count: count &+ 1)
      : WordKey(low: low, high: letters | stop << UInt64((count &- 8) &* 8), count: count &+ 1)
  }

  /// Eight bytes with their ASCII capitals made small.
  @inline(__always)
  private static func fold(_ eight: UInt64) -> UInt64 {
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

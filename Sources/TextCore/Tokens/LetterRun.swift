/// The ASCII letters at the start of eight bytes, found without a loop over bytes.
///
/// Source: the usual arithmetic on bytes inside a word (Hacker's Delight, chapter 6).
struct LetterRun {
  /// Number of letters, 0 to 8.
  let count: Int
  /// The letters in lower case, zeros behind them.
  let folded: UInt64
  /// The high bit of each byte that is a capital.
  let capitals: UInt64
  /// The high bit of each byte that is a letter of the run.
  let letters: UInt64

  @inline(__always)
  init(_ eight: UInt64) {
    let high: UInt64 = 0x8080_8080_8080_8080
    let small = eight | 0x2020_2020_2020_2020
    let seven = small & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = seven &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = seven &+ 0x0505_0505_0505_0505
    let all = fromA & ~behindZ & ~eight & high
    let count = (~all & high).trailingZeroBitCount >> 3
    let mask = WordKey.mask(count)
    self.count = count
    folded = small & mask
    letters = all & mask
    capitals = all & ~(eight << 2) & mask
  }
}

/// A bit for each of many words by their hashes: tells most words that are none of them at a glance.
struct WordFilter: Sendable {
  /// 1 kB: a sixth of the bits are set by 1,500 words.
  private static let bitCount = 1 << 13

  private var bits: [UInt64]

  /// No words: every word may be one.
  init() { bits = [] }

  /// The words with these hashes.
  init(_ hashes: some Sequence<UInt64>) {
    bits = Array(repeating: 0, count: WordFilter.bitCount / 64)
    for hash in hashes { bits[WordFilter.place(hash) >> 6] |= 1 << UInt64(WordFilter.place(hash) & 63) }
  }

  /// From bits in the middle, which every byte of a word has reached.
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 24) & (bitCount - 1) }

  /// False where no word has this hash.
  func mayHold(_ hash: UInt64) -> Bool {
    let place = WordFilter.place(hash)
    return bits.isEmpty || bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }
}

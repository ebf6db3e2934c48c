/// Words of the vocabulary that a document holds, a bit for each id.
///
/// Whoever holds the memory of the bits must outlive the set.
struct SeenWords {
  private let bits: UnsafeMutableBufferPointer<UInt64>

  /// A set of what the bits say.
  init(_ bits: UnsafeMutableBufferPointer<UInt64>) { self.bits = bits }

  /// Adds a word, whose id must have a bit, where `isOne` holds; which ones do cannot be foreseen, so no branch asks.
  @inline(__always)
  func insert(_ word: Int, if isOne: Bool) {
    bits[word >> 6] |= (isOne ? 1 : 0) << UInt64(word & 63)
  }

  /// True for a word of the set; false for ids without a bit.
  func has(_ word: UInt32) -> Bool {
    let at = Int(word >> 6)
    return at < bits.count && bits[at] >> UInt64(word & 63) & 1 != 0
  }
}

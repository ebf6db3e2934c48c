import TextCore

/// A filter of the pairs of words with which entries begin, and of those (node, word) that lead on behind them, small
/// enough for the fastest cache.
///
/// Source: B. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970; one bit a pair. What it denies
/// is no pair; of what it allows the trie knows more.
struct PairFilter: Sendable {
  /// The bits, a power of two of them.
  var bits: FlatArray<UInt64>

  /// Bits for each pair: one pair in eight that is none passes.
  private static let bitsPerPair = 8

  /// No pairs.
  init() { bits = FlatArray() }

  /// Takes the edges of a trie behind the first words of entries.
  ///
  /// - Parameter roots: for each word the node behind the root.
  init(_ edges: FlatEdges, roots: FlatArray<UInt32>) {
    var wordOfRoot: [UInt64: UInt64] = [:]
    for (word, root) in roots.enumerated() where root != 0 { wordOfRoot[UInt64(root)] = UInt64(word) }
    let pairs = edges.slots.filter { $0.key != 0 }.map { slot in
      let (node, word) = ((slot.key &- 1) >> 32, (slot.key &- 1) & UInt64(UInt32.max))
      return (wordOfRoot[node] ?? node) << 32 | word
    }
    var count = 64
    while count < pairs.count * PairFilter.bitsPerPair { count *= 2 }
    var bits = [UInt64](repeating: 0, count: count / 64)
    for pair in pairs {
      let place = PairFilter.place(pair, mask: count - 1)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.bits = FlatArray(bits)
  }

  /// The bit of a pair.
  @inline(__always)
  static func place(_ pair: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: (pair &* 0xC2B2_AE3D_27D4_EB4F) >> 40) & mask
  }
}

/// Counts how often each value came before: open addressing, for values that are hashes themselves.
struct OrdinalTable {
  private var values: [UInt64]
  private var counts: [Int32]
  private let mask: Int

  /// Makes room for so many values.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    values = [UInt64](repeating: 0, count: size)
    counts = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// How often a value was asked for before.
  mutating func next(_ value: UInt64) -> Int {
    var at = Int(truncatingIfNeeded: value ^ value >> 32) & mask
    while counts[at] > 0, values[at] != value { at = (at + 1) & mask }
    values[at] = value
    counts[at] += 1
    return Int(counts[at]) - 1
  }
}

/// Counts how often each value came before: open addressing, for values that are hashes themselves.
struct OrdinalTable {
  /// A value and how often it came; no value without a count.
  private struct Slot: BitwiseCopyable {
    var value: UInt64 = 0
    var count = 0
  }

  private var slots: [Slot] = []
  private let mask: Int

  /// Makes room for so many values.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots.reserveCapacity(size)
    for _ in 0..<size { slots.append(Slot()) }
    mask = size - 1
  }

  /// How often a value was asked for before.
  mutating func next(_ value: UInt64) -> Int {
    var at = Int(truncatingIfNeeded: value ^ value >> 32) & mask
    while slots[at].count > 0, slots[at].value != value { at = (at + 1) & mask }
    slots[at].value = value
    slots[at].count += 1
    return slots[at].count - 1
  }
}

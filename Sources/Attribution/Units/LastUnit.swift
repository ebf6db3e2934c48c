/// The last unit of a set before a unit, asked for units in order: linear in the length of the text altogether.
struct LastUnit: Sendable {
  private let set: UnitSet
  /// The word looked at next, and the last unit found before it; -1 for none.
  private var word = 0
  private var found = -1

  /// Nothing looked at yet.
  init(of set: UnitSet) { self.set = set }

  /// The last unit of the set before a unit of the text, or -1; no unit asked for may lie before the one asked for last.
  @inline(__always)
  mutating func before(_ unit: Int) -> Int {
    guard UInt(bitPattern: unit) < UInt(bitPattern: set.count) else { return -1 }
    while word < unit >> 6 {
      let here = set[word]
      if here != 0 { found = word &* 64 &+ 63 &- here.leadingZeroBitCount }
      word &+= 1
    }
    let part = set[word] & ~(~0 << UInt64(unit & 63))
    return part == 0 ? found : word &* 64 &+ 63 &- part.leadingZeroBitCount
  }
}

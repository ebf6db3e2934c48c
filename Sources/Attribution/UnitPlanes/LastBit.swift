/// The last set bit of a plane before a unit, asked for units in order: linear in the length of the text altogether.
struct LastBit: Sendable {
  private let plane: UnitPlane
  /// The word looked at next, and the last unit found before it; -1 for none.
  private var word = 0
  private var found = -1

  /// Nothing looked at yet.
  init(_ plane: UnitPlane) { self.plane = plane }

  /// The last unit before `unit` whose bit is set, or -1; no unit asked for may lie before the one asked for last.
  @inline(__always)
  mutating func before(_ unit: Int, in bits: borrowing UnitPlanes) -> Int {
    while word < unit >> 6 {
      let here = bits.word(plane, word)
      if here != 0 { found = word &* 64 &+ 63 &- here.leadingZeroBitCount }
      word &+= 1
    }
    let part = bits.word(plane, word) & ~(~0 << UInt64(unit & 63))
    return part == 0 ? found : word &* 64 &+ 63 &- part.leadingZeroBitCount
  }
}

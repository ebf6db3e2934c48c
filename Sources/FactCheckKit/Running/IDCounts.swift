/// Counts how often each of many ids came, by hash: two words an id, so that millions of records fit in memory. Two ids of
/// one hash, one pair in 2⁶⁴, are taken for one.
///
/// Open addressing; the hashes are good ones, so that a dictionary would only hash them once more.
struct IDCounts {
  private struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    /// 0 where the slot is free.
    var count = 0
  }

  private static let leastSize = 1 << 10

  private var slots: [Slot] = []
  private var used = 0

  /// True where no id came.
  var isEmpty: Bool { used == 0 }

  /// Counts an id; returns how often it came, this time included.
  mutating func add(_ id: String) -> Int {
    if used * 2 >= slots.count { grow() }
    let hash = IDCounts.hash(id)
    let at = place(of: hash)
    if slots[at].count == 0 {
      slots[at].hash = hash
      used += 1
    }
    slots[at].count += 1
    return slots[at].count
  }

  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[at].count > 0, slots[at].hash != hash { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = slots
    let size = max(IDCounts.leastSize, old.count * 2)
    slots = []
    slots.reserveCapacity(size)
    for _ in 0..<size { slots.append(Slot()) }
    for slot in old where slot.count > 0 { slots[place(of: slot.hash)] = slot }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

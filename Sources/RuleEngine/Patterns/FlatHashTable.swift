/// Maps 64-bit keys to 32-bit values by open addressing in two flat arrays, so that it can be stored.
///
/// Keys must be below `UInt64.max`. Linear probing at a load of at most one half; source of the mix:
/// Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4).
public struct FlatHashTable: Sendable {
  /// Keys plus one at their places, 0 for empty; the count is a power of two.
  public private(set) var keys: [UInt64]
  /// The values at the same places.
  public private(set) var values: [UInt32]
  /// Number of keys.
  public private(set) var count = 0

  /// Makes an empty table.
  public init() { self.init(places: 16) }

  /// Makes an empty table with room for half as many keys as places, a power of two.
  init(places: Int) {
    keys = Array(repeating: 0, count: places)
    values = Array(repeating: 0, count: places)
  }

  /// The value of a key, or nil.
  @inline(__always)
  func value(_ key: UInt64) -> UInt32? {
    let mask = keys.count - 1
    var at = FlatHashTable.place(key) & mask
    while keys[at] != 0 {
      if keys[at] == key &+ 1 { return values[at] }
      at = (at + 1) & mask
    }
    return nil
  }

  /// Sets the value of a key.
  mutating func set(_ key: UInt64, _ value: UInt32) {
    if (count + 1) * 2 > keys.count { grow() }
    insert(key, value)
  }

  /// Forgets all keys and keeps the storage.
  mutating func removeAll() {
    guard count > 0 else { return }
    for at in keys.indices { keys[at] = 0 }
    count = 0
  }

  private mutating func insert(_ key: UInt64, _ value: UInt32) {
    let mask = keys.count - 1
    var at = FlatHashTable.place(key) & mask
    while keys[at] != 0 {
      if keys[at] == key &+ 1 {
        values[at] = value
        return
      }
      at = (at + 1) & mask
    }
    keys[at] = key &+ 1
    values[at] = value
    count += 1
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    count = 0
    for at in oldKeys.indices where oldKeys[at] != 0 { insert(oldKeys[at] &- 1, oldValues[at]) }
  }

  @inline(__always)
  static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

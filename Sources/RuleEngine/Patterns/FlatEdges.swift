import TextCore

/// A hash table of edges that is complete: the arrays of a `FlatHashTable`, where they lie.
struct FlatEdges: Sendable {
  /// Keys plus one at their places, 0 for empty; the count is a power of two.
  var keys: FlatArray<UInt64>
  /// The values at the same places.
  var values: FlatArray<UInt32>

  init(_ table: FlatHashTable) {
    keys = FlatArray(table.keys)
    values = FlatArray(table.values)
  }

  /// The value of a key, or nil.
  func value(_ key: UInt64) -> UInt32? {
    let mask = keys.count - 1
    var at = FlatHashTable.place(key) & mask
    while keys[at] != 0 {
      if keys[at] == key &+ 1 { return values[at] }
      at = (at + 1) & mask
    }
    return nil
  }
}

import TextCore

/// A hash table of the edges of a trie that is complete: the places of a `FlatHashTable`, key and value side by side.
struct FlatEdges: Sendable {
  /// An edge at its place (16 bytes): one look at the memory tells where it leads and whether that is of use.
  struct Slot: Sendable {
    /// The key plus one, 0 for none.
    var key: UInt64
    /// The node it leads to.
    var node: UInt32
    /// `hasEntries` and `goesOn`, or 0; from bit `lexiconShift` on one more than the lexicon, where the node ends entries
    /// of no other one and without a condition.
    var flags: UInt32

    /// Entries end at the node, perhaps under a condition.
    static let hasEntries: UInt32 = 1
    /// Edges lead on from the node.
    static let goesOn: UInt32 = 2
    /// Bits before the lexicon.
    static let lexiconShift: UInt32 = 2
  }

  /// The slots; the count is a power of two.
  var slots: FlatArray<Slot>

  /// Takes the edges of a trie.
  ///
  /// - Parameter flags: those of a node.
  init(_ table: FlatHashTable, flags: (UInt32) -> UInt32 = { _ in 0 }) {
    slots = FlatArray(
      table.keys.indices.map { at in
        let (key, node) = (table.keys[at], table.values[at])
        return Slot(key: key, node: node, flags: key == 0 ? 0 : flags(node))
      })
  }

  /// The value of a key, or nil.
  func value(_ key: UInt64) -> UInt32? {
    slots.withUnsafeBufferPointer { FlatEdges.find(key, in: $0).map { $0.node } }
  }

  /// The edge of a key, or nil; the count of the slots is a power of two, and one at least is free.
  @inline(__always)
  static func find(_ key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Slot? {
    let mask = slots.count &- 1
    var at = FlatHashTable.place(key) & mask
    while true {
      let slot = slots[at]
      if slot.key == key &+ 1 { return slot }
      if slot.key == 0 { return nil }
      at = (at &+ 1) & mask
    }
  }
}

/// The tables of a `WordIndex` as plain pointers.
struct WordIndexView {
  let displacements: UnsafePointer<UInt16>
  let shift: UInt64
  let slots: UnsafePointer<WordIndex.Slot>
  let mask: Int

  /// Nil for tables without elements, which no index has.
  init?(_ index: WordIndex) {
    guard let displacements = index.displacements.start, let slots = index.slots.start else { return nil }
    self.displacements = displacements
    self.slots = slots
    shift = WordIndex.shift(index.displacements.count)
    mask = index.slots.count - 1
  }

  /// Id of a folded word, or 0: without a branch, as whether a word is known cannot be foretold.
  @inline(__always)
  func id(of key: WordKey) -> UInt32 {
    id(of: key, in: slots[place(of: WordIndex.hash(key))])
  }

  /// What sends the word of a hash to its place.
  @inline(__always)
  func displacement(of hash: UInt64) -> UnsafePointer<UInt16> {
    displacements + Int(truncatingIfNeeded: hash &>> shift)
  }

  /// The only place where the word of a hash can be.
  @inline(__always)
  func place(of hash: UInt64) -> Int {
    WordIndex.place(hash, displacement(of: hash).pointee, mask: mask)
  }

  /// The id in a slot if it holds a word, else 0.
  @inline(__always)
  func id(of key: WordKey, in slot: WordIndex.Slot) -> UInt32 {
    let differs = (slot.key.low ^ key.low) | (slot.key.high ^ key.high)
    let isOther = (differs | (0 &- differs)) >> 63
    return UInt32(truncatingIfNeeded: slot.id & (isOther &- 1))
  }
}

/// The tables of a `WordIndex` as plain pointers.
struct WordIndexView {
  let displacements: UnsafePointer<UInt16>
  let shift: UInt64
  let slots: UnsafePointer<UInt64>
  let shortCount: UInt64
  let longCount: UInt64

  /// Nil for tables without elements, which no index has.
  init?(_ index: WordIndex) {
    guard let displacements = index.displacements.start, let slots = index.slots.start else { return nil }
    self.displacements = displacements
    self.slots = slots
    shift = WordIndex.shift(index.displacements.count)
    shortCount = UInt64(index.shortCount)
    longCount = UInt64(index.longCount)
  }

  /// Id of a folded word, or 0: without a branch, as whether a word is known cannot be foretold.
  @inline(__always)
  func id(of key: WordKey) -> UInt32 { id(of: key, at: place(of: key)) }

  /// The only place, as an index of `slots`, where a word can be.
  @inline(__always)
  func place(of key: WordKey) -> Int {
    let hash = WordIndex.hash(key)
    let displacement = displacements[Int(truncatingIfNeeded: hash &>> shift)]
    return WordIndex.place(
      hash, displacement, isLong: WordIndex.isLong(key), short: shortCount, long: longCount)
  }

  /// The id at the place of a word if it holds the word, else 0.
  @inline(__always)
  func id(of key: WordKey, at place: Int) -> UInt32 {
    let slot = slots + place
    // What stands behind the place of a short word, perhaps that of the first long one, tells nothing of it.
    let further = (slot[2] ^ key.high) & (0 &- WordIndex.isLong(key))
    let differs = (slot[0] ^ key.low) | (slot[1] ^ key.high) >> 56 | further
    let isOther = (differs | (0 &- differs)) >> 63
    return UInt32(truncatingIfNeeded: slot[1] & (isOther &- 1))
  }
}

/// Some of the units of a text, a bit for each unit: searches go from one to the next, and what holds of whole
/// stretches is counted 64 units at a time.
///
/// Whoever holds the memory of the bits must outlive the set.
struct UnitSet: @unchecked Sendable {
  // The bits of sets that several know do not change any more; `UnitMemory` keeps them alive.
  private let words: UnsafeMutableBufferPointer<UInt64>
  /// Number of units of the text.
  let count: Int

  /// A set of what the bits say; of as many units as there are bits, at most.
  @inline(__always)
  init(_ words: UnsafeMutableBufferPointer<UInt64>, count: Int) {
    self.words = words
    self.count = min(count, words.count &* 64)
  }

  /// Number of words of 64 bits that hold units.
  @inline(__always)
  var wordCount: Int { (count &+ 63) >> 6 }

  /// 64 units from unit 64 × `word` on, the first of them in the lowest bit; `word` lies below `wordCount`.
  subscript(word: Int) -> UInt64 {
    @inline(__always) get { words[word] }
    @inline(__always) nonmutating set(bits) { words[word] = bits }
  }

  /// Holds nothing from now on.
  func removeAll() {
    for word in 0..<wordCount { words[word] = 0 }
  }

  /// Adds a unit; one outside the text is in no set.
  @inline(__always)
  func insert(_ unit: Int) {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return }
    self[unit >> 6] |= 1 << UInt64(unit & 63)
  }

  /// Adds a range of units.
  func insert(_ units: Range<Int>) {
    forEachWord(in: units) { word, mask in self[word] |= mask }
  }

  /// Takes a unit out.
  @inline(__always)
  func remove(_ unit: Int) {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return }
    self[unit >> 6] &= ~(1 << UInt64(unit & 63))
  }
}

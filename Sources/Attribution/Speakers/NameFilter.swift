/// What the names of a document have in common: most names that were not met before are told at a glance.
struct NameFilter: Sendable, BitwiseCopyable {
  private var firsts: UInt64 = 0
  private var lasts: UInt64 = 0

  /// No names.
  init() {}

  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 32 & 63) }

  /// True where no name was added.
  @inline(__always)
  var isEmpty: Bool { firsts | lasts == 0 }

  /// Adds a name.
  mutating func insert(_ key: NameKey) {
    guard key.count > 0 else { return }
    firsts |= NameFilter.bit(key.first)
    lasts |= NameFilter.bit(key.last)
  }

  /// Adds a word by which alone a name may be known.
  mutating func insert(word: UInt64) { firsts |= NameFilter.bit(word) }

  /// False where no name added ends in the word, and, for a name of one word, none begins with it.
  @inline(__always)
  func mayHold(last: UInt64, count: Int) -> Bool {
    (lasts | (count == 1 ? firsts : 0)) & NameFilter.bit(last) != 0
  }
}

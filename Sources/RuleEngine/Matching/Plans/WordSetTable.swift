import TextCore

/// The sets of words of a rule set in flat form.
struct WordSetTable: Sendable {
  /// All members, set after set, each sorted.
  var members = FlatArray<UInt32>()
  /// Start of each set in `members`; one more entry than sets.
  var offsets = FlatArray<UInt32>()
  /// For each set the bits of its members (`bit(of:)`): a word whose bit is not among them is none.
  var bits = FlatArray<UInt64>()

  /// No sets, to be filled.
  init() {}

  init(_ sets: WordSets) {
    members = FlatArray(sets.members)
    offsets = FlatArray(sets.offsets)
    bits = FlatArray((0..<sets.count).map { sets[$0].reduce(0) { $0 | WordSetTable.bit(of: $1) } })
  }

  /// The bit of a word in `bits`: words are numbered as they come, so neighbours differ.
  @inline(__always)
  static func bit(of word: UInt32) -> UInt64 { 1 << UInt64(word & 63) }
}

/// Sets of word ids, each sorted, one after another in one array.
public struct WordSets: Sendable {
  /// All members.
  public private(set) var members: [UInt32] = []
  /// Start of each set in `members`; one more entry than sets.
  public private(set) var offsets: [UInt32] = [0]
  /// For each set the bits of its members (`bit(of:)`): a word whose bit is not among them is none.
  private(set) var bits: [UInt64] = []

  /// Makes an empty collection of sets.
  public init() {}

  /// Restores stored sets.
  public init(members: [UInt32], offsets: [UInt32]) {
    self.members = members
    self.offsets = offsets
    for set in 0..<max(0, offsets.count - 1) {
      let isSound = offsets[set] <= offsets[set + 1] && Int(offsets[set + 1]) <= members.count
      bits.append(isSound ? self[set].reduce(0) { $0 | WordSets.bit(of: $1) } : 0)
    }
  }

  /// The bit of a word in `bits`: words are numbered as they come, so neighbours differ.
  @inline(__always)
  static func bit(of word: UInt32) -> UInt64 { 1 << UInt64(word & 63) }

  /// Number of sets.
  public var count: Int { offsets.count - 1 }

  /// Adds a set and returns its index.
  public mutating func append(_ set: some Sequence<UInt32>) -> Int {
    members.append(contentsOf: Set(set).sorted())
    offsets.append(UInt32(members.count))
    bits.append(self[count - 1].reduce(0) { $0 | WordSets.bit(of: $1) })
    return count - 1
  }

  /// The members of a set, sorted.
  public subscript(set: Int) -> ArraySlice<UInt32> {
    members[Int(offsets[set])..<Int(offsets[set + 1])]
  }

  /// True where the set holds the word; logarithmic in its size.
  public func contains(_ word: UInt32, in set: Int) -> Bool {
    let end = Int(offsets[set + 1])
    let low = (Int(offsets[set])..<end).partitionPoint { members[$0] < word }
    return low < end && members[low] == word
  }
}

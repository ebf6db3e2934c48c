/// Sets of word ids, each sorted, one after another in one array.
public struct WordSets: Sendable {
  /// All members.
  public private(set) var members: [UInt32] = []
  /// Start of each set in `members`; one more entry than sets.
  public private(set) var offsets: [UInt32] = [0]

  /// Makes an empty collection of sets.
  public init() {}

  /// Number of sets.
  public var count: Int { offsets.count - 1 }

  /// Adds a set and returns its index.
  public mutating func append(_ set: some Sequence<UInt32>) -> Int {
    members.append(contentsOf: Set(set).sorted())
    offsets.append(UInt32(members.count))
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

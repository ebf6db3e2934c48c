import TextCore

/// The words and word sets that patterns look for, and the kinds of words this makes.
///
/// Words that stand in the same groups are of one kind, so that a document is asked for its kinds alone; most groups
/// have few. Kind 0 is that of the words in no group.
struct WordGroups: Sendable {
  /// Number of kinds.
  var kindCount = 1
  /// For each group the start of its kinds in `kinds`; one more entry than groups.
  var kindOffsets = FlatArray<UInt32>([0])
  var kinds = FlatArray<UInt32>()
  /// For each kind the start of its groups in `groups`; one more entry than kinds.
  var groupOffsets = FlatArray<UInt32>()
  /// Groups of several kinds, kind after kind: a group of one kind stands wherever its kind does. For each kind they are
  /// filled up with the number of groups, which is none, to some lots, and one at least.
  var groups = FlatArray<UInt32>()
  /// Groups of a kind that are read at once.
  static let lot = 4
  /// For each group a row of bits, `rowWords` numbers, with that of each of its kinds set.
  var rows = FlatArray<UInt64>()
  /// The kind of each word id, while rules are compiled.
  private(set) var kindOfWord: [UInt32] = []
  /// The group of each word and word set, while rules are compiled: the runtime would look for a type even of an
  /// empty one.
  private var known: [UInt64: Int32]?

  /// No groups, to be filled.
  init() {}

  init(_ rules: RuleSet) {
    let words = rules.vocabulary.count
    var known: [UInt64: Int32] = [:]
    var groupsOfWord: [[UInt32]] = Array(repeating: [], count: words + 1)
    for anchor in rules.patterns.lazy.flatMap({ $0.anchors.prefix(2) }) {
      let members: [UInt32]
      switch anchor.kind {
      case .word: members = [anchor.value]
      case .wordSet where Int(anchor.value) < rules.wordSets.count:
        members = Array(rules.wordSets[Int(anchor.value)])
      case .wordSet, .lexicon, .mark, .anyToken: continue
      }
      let key = WordGroups.key(anchor.kind, anchor.value)
      guard known[key] == nil else { continue }
      let group = UInt32(known.count)
      known[key] = Int32(group)
      for word in members where Int(word) <= words { groupsOfWord[Int(word)].append(group) }
    }
    var kindOf: [[UInt32]: UInt32] = [[]: 0]
    var groupsOfKind: [[UInt32]] = [[]]
    for groups in groupsOfWord {
      let kind = kindOf[groups] ?? UInt32(groupsOfKind.count)
      if kindOf.updateValue(kind, forKey: groups) == nil { groupsOfKind.append(groups) }
      kindOfWord.append(kind)
    }
    kindCount = groupsOfKind.count
    self.known = known
    var kindsOfGroup: [[UInt32]] = Array(repeating: [], count: known.count)
    for (kind, groups) in groupsOfKind.enumerated() {
      for group in groups { kindsOfGroup[Int(group)].append(UInt32(kind)) }
    }
    (kindOffsets, kinds) = WordGroups.flat(kindsOfGroup)
    var rows = [UInt64](repeating: 0, count: known.count * rowWords)
    for (group, kinds) in kindsOfGroup.enumerated() {
      for kind in kinds { rows[group * rowWords + Int(kind) / 64] |= 1 << UInt64(kind % 64) }
    }
    self.rows = FlatArray(rows)
    (groupOffsets, groups) = WordGroups.flat(
      groupsOfKind.map { groups in
        var shared = groups.filter { kindsOfGroup[Int($0)].count > 1 }
        while shared.isEmpty || shared.count % WordGroups.lot != 0 { shared.append(UInt32(known.count)) }
        return shared
      })
  }

  /// Numbers of a row.
  var rowWords: Int { (kindCount + 63) / 64 }

  /// Number of groups.
  var count: Int { kindOffsets.count - 1 }

  /// The group of a word or word set that is an anchor, or nil.
  func group(of kind: Anchor.Kind, _ value: UInt32) -> Int? {
    known?[WordGroups.key(kind, value)].map { Int($0) }
  }

  /// The kinds of a group.
  func kinds(of group: Int) -> [UInt32] {
    (kindOffsets[group]..<kindOffsets[group + 1]).map { kinds[Int($0)] }
  }

  private static func key(_ kind: Anchor.Kind, _ value: UInt32) -> UInt64 {
    UInt64(kind.rawValue) << 32 | UInt64(value)
  }

  private static func flat(_ lists: [[UInt32]]) -> (FlatArray<UInt32>, FlatArray<UInt32>) {
    var offsets: [UInt32] = [0]
    for list in lists { offsets.append(offsets[offsets.count - 1] + UInt32(list.count)) }
    return (FlatArray(offsets), FlatArray(lists.flatMap { $0 }))
  }
}

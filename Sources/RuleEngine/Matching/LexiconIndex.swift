/// The lexicons in flat form for the pass over the tokens: the trie with the ends of entries in one array.
struct LexiconIndex: Sendable {
  /// Number of lexicons.
  let count: Int
  private let children: FlatHashTable
  private let begins: [Bool]
  /// Start of each node's lexicons in `ends`; one more entry than nodes.
  private let offsets: [UInt32]
  private let ends: [UInt32]
  private let checks: [[LexiconTrie.Check]]

  init(_ rules: RuleSet) {
    count = rules.lexiconNames.count
    children = rules.trie.children
    begins = rules.trie.begins
    var offsets: [UInt32] = [0]
    var ends: [UInt32] = []
    for node in rules.trie.nodes {
      ends.append(contentsOf: node.lexicons.filter { Int($0) < rules.lexiconNames.count })
      offsets.append(UInt32(ends.count))
    }
    self.offsets = offsets
    self.ends = ends
    let limit = rules.lexiconNames.count
    let checked = rules.trie.nodes.contains { !$0.checks.isEmpty }
    checks = checked ? rules.trie.nodes.map { $0.checks.filter { Int($0.lexicon) < limit } } : []
  }

  /// True where an entry begins with the word.
  @inline(__always)
  func begins(_ word: UInt32) -> Bool { Int(word) < begins.count && begins[Int(word)] }

  /// The node behind `node` on `word`, or nil.
  @inline(__always)
  func child(of node: UInt32, on word: UInt32) -> UInt32? { children.value(UInt64(node) << 32 | UInt64(word)) }

  /// Lexicons with an entry that ends at a node without a condition.
  @inline(__always)
  func lexicons(at node: UInt32) -> ArraySlice<UInt32> {
    ends[Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])]
  }

  /// Entries that end at a node under a condition.
  @inline(__always)
  func checks(at node: UInt32) -> [LexiconTrie.Check] { checks.isEmpty ? [] : checks[Int(node)] }

  /// Single words of a lexicon, without those under a condition.
  func singleWords(of lexicon: Int, words: Int) -> [UInt32] {
    guard words > 0 else { return [] }
    return (1...UInt32(words)).filter { word in
      guard begins(word), let node = child(of: 0, on: word) else { return false }
      return lexicons(at: node).contains(UInt32(lexicon))
    }
  }
}

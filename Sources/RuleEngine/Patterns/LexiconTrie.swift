import TextCore

/// All entries of all lexicons as one trie over word ids.
///
/// Node 0 is the root. Edges are found by a hash of (node, word); a node that ends entries lists the
/// lexicons they belong to. Entries that ask for exact surfaces or for hyphens carry a check.
public struct LexiconTrie: Sendable {
  /// A condition on the tokens of an entry beyond their folded words.
  public struct Check: Sendable, Hashable {
    /// The lexicon the entry belongs to.
    public var lexicon: UInt32
    /// Exact surface of each token (empty: any), in order.
    public var surfaces: [[UInt8]]
    /// For each token whether it must be joined to the one before it.
    public var joined: [Bool]

    /// Makes a check.
    public init(lexicon: Int, surfaces: [[UInt8]], joined: [Bool]) {
      self.lexicon = UInt32(truncatingIfNeeded: lexicon)
      self.surfaces = surfaces
      self.joined = joined
    }
  }

  /// A node: what ends here.
  public struct Node: Sendable {
    /// Lexicons with an entry that ends here without further condition, sorted.
    public var lexicons: [UInt32] = []
    /// Entries that end here under a condition.
    public var checks: [Check] = []
    /// Makes an empty node.
    public init() {}
  }

  /// The nodes; 0 is the root.
  public private(set) var nodes: [Node] = [Node()]
  /// The edges: (node, word) to node.
  public private(set) var children = FlatHashTable()
  /// For each word id whether an entry begins with it; ids beyond the count begin none.
  public private(set) var begins: [Bool] = []

  /// Makes an empty trie.
  public init() {}

  /// The node behind `node` on `word`, or nil.
  public func child(of node: UInt32, on word: UInt32) -> UInt32? {
    children.value(UInt64(node) << 32 | UInt64(word))
  }

  /// Adds an entry (word ids, at least one) to a lexicon, perhaps under a condition.
  public mutating func insert(_ words: [UInt32], lexicon: Int, check: Check? = nil) {
    guard let first = words.first else { return }
    while begins.count <= Int(first) { begins.append(false) }
    begins[Int(first)] = true
    var node: UInt32 = 0
    for word in words {
      if let next = child(of: node, on: word) {
        node = next
      } else {
        nodes.append(Node())
        let next = UInt32(nodes.count - 1)
        children.set(UInt64(node) << 32 | UInt64(word), next)
        node = next
      }
    }
    if let check {
      if !nodes[Int(node)].checks.contains(check) { nodes[Int(node)].checks.append(check) }
    } else {
      let value = UInt32(truncatingIfNeeded: lexicon)
      if !nodes[Int(node)].lexicons.contains(value) {
        nodes[Int(node)].lexicons.append(value)
        nodes[Int(node)].lexicons.sort()
      }
    }
  }
}

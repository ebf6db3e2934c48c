import TextCore

/// The lexicons in flat form for the pass over the tokens: the trie with the ends of entries in one array.
struct LexiconIndex: Sendable {
  /// Number of lexicons.
  var count = 0
  /// The edges of the trie behind the first words: (node, word) to node.
  var children = FlatEdges.blank
  /// For each node the start of its lexicons in `ends`; one more entry than nodes.
  var offsets = FlatArray<UInt32>()
  /// Lexicons with an entry that ends at a node without a condition, node after node.
  var ends = FlatArray<UInt32>()
  /// For each word id the node behind the root, 0 for none.
  var roots = FlatArray<UInt32>()
  /// For each node whether an edge leads on; empty in a stored index.
  private(set) var hasChildren: [Bool] = []
  /// For each node the start of its checks in `checks`; one more entry than nodes.
  var checkOffsets = FlatArray<UInt32>()
  /// Entries that end at a node under a condition, node after node.
  var checks = FlatArray<FlatCheck>()
  /// What the checks ask of each token.
  var checkedTokens = FlatArray<FlatCheck.Token>()
  /// The exact surfaces of checked tokens.
  var surfaces = FlatArray<UInt8>()
  /// For each lexicon whether a pattern names it: what the others list is looked up only where somebody asks.
  var isNamed = FlatArray<Bool>()
  /// Most entries that begin at one token.
  var mostAtToken = 0

  /// No lexicons, to be filled.
  init() {}

  init(_ rules: RuleSet) {
    let limit = rules.lexiconNames.count
    count = limit
    let children = rules.trie.children
    roots = FlatArray(rules.trie.begins.indices.map { children.value(UInt64($0)) ?? 0 })
    var hasChildren = [Bool](repeating: false, count: rules.trie.nodes.count)
    for (key, value) in zip(children.keys, children.values) where key != 0 && value != 0 {
      hasChildren[Int((key - 1) >> 32)] = true
    }
    self.hasChildren = hasChildren
    var further = FlatHashTable()
    for (key, value) in zip(children.keys, children.values) where key != 0 && (key - 1) >> 32 != 0 {
      further.set(key - 1, value)
    }
    self.children = FlatEdges(further) { node in
      let own = rules.trie.nodes[Int(node)]
      let only = own.checks.isEmpty && own.lexicons.count == 1 && Int(own.lexicons[0]) < limit
      return (own.lexicons.isEmpty && own.checks.isEmpty ? 0 : FlatEdges.Slot.hasEntries)
        | (hasChildren[Int(node)] ? FlatEdges.Slot.goesOn : 0)
        | (only ? (own.lexicons[0] + 1) << FlatEdges.Slot.lexiconShift : 0)
    }
    var offsets: [UInt32] = [0]
    var ends: [UInt32] = []
    for node in rules.trie.nodes {
      ends.append(contentsOf: node.lexicons.filter { Int($0) < limit })
      offsets.append(UInt32(ends.count))
    }
    self.offsets = FlatArray(offsets)
    self.ends = FlatArray(ends)
    var checkOffsets: [UInt32] = [0]
    var checks: [FlatCheck] = []
    var tokens: [FlatCheck.Token] = []
    var surfaces: [UInt8] = []
    for node in rules.trie.nodes {
      for check in node.checks where Int(check.lexicon) < limit {
        checks.append(FlatCheck(check, &tokens, &surfaces))
      }
      checkOffsets.append(UInt32(checks.count))
    }
    self.checkOffsets = FlatArray(checkOffsets)
    self.checks = FlatArray(checks)
    checkedTokens = FlatArray(tokens)
    self.surfaces = FlatArray(surfaces)
    isNamed = FlatArray(LexiconIndex.named(in: rules))
    mostAtToken = LexiconIndex.mostAtToken(rules.trie)
  }

  private static func named(in rules: RuleSet) -> [Bool] {
    var named = [Bool](repeating: false, count: rules.lexiconNames.count)
    for step in rules.instructions where step.opcode == .lexicon && Int(step.a) < named.count {
      named[Int(step.a)] = true
    }
    for anchor in rules.patterns.lazy.flatMap(\.anchors)
    where anchor.kind == .lexicon && Int(anchor.value) < named.count {
      named[Int(anchor.value)] = true
    }
    return named
  }

  private static func mostAtToken(_ trie: LexiconTrie) -> Int {
    var edges: [(child: Int, parent: Int)] = []
    for (key, value) in zip(trie.children.keys, trie.children.values) where key != 0 {
      edges.append((Int(value), Int((key - 1) >> 32)))
    }
    // Nodes are numbered in the order they are made, so parents come before children.
    edges.sort { $0.child < $1.child }
    var sums = [Int](repeating: 0, count: trie.nodes.count)
    for edge in edges {
      let node = trie.nodes[edge.child]
      sums[edge.child] = sums[edge.parent] + node.lexicons.count + node.checks.count
    }
    return sums.max() ?? 0
  }

  /// True where an entry begins with the word.
  func begins(_ word: UInt32) -> Bool { Int(word) < roots.count && roots[Int(word)] != 0 }

  /// Places in `ends` of the lexicons of entries that end at a node without a condition.
  func ends(at node: UInt32) -> Range<Int> { Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) }

  /// Indices of the checks of entries that end at a node.
  @inline(__always)
  func checks(at node: UInt32) -> Range<Int> {
    Int(checkOffsets[Int(node)])..<Int(checkOffsets[Int(node) + 1])
  }

  /// True where the tokens of a span are joined and written as a check asks.
  @inline(__always)
  func holds(
    _ check: FlatCheck, _ span: Range<Int>, _ tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for (index, token) in span.enumerated() where index < Int(check.count) {
      let wanted = checkedTokens[Int(check.first) + index]
      if wanted.isJoined, !tokens[token].classes.contains(.joined) { return false }
      guard wanted.surfaceCount > 0 else { continue }
      let range = tokens[token].span.range
      guard range.count == Int(wanted.surfaceCount), range.upperBound <= bytes.count else { return false }
      for at in 0..<range.count where bytes[range.lowerBound + at] != surfaces[Int(wanted.surface) + at] {
        return false
      }
    }
    return true
  }

  /// Single words of a lexicon, without those under a condition.
  func singleWords(of lexicon: Int, words: Int) -> [UInt32] {
    guard words > 0 else { return [] }
    return (1...UInt32(words)).filter { word in
      begins(word) && ends[ends(at: roots[Int(word)])].contains(UInt32(lexicon))
    }
  }
}

public import TextCore

extension LexiconIndex: Archivable {
  static var blank: LexiconIndex { LexiconIndex(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.value(&count)
    children.pass(through: &archive)
    archive.array(&offsets)
    archive.array(&ends)
    archive.array(&roots)
    archive.array(&hasChildren)
    // Few nodes have checks: those alone are written, with their numbers.
    var nodes = checks.indices.filter { !checks[$0].isEmpty }
    var lists = nodes.flatMap { checks[$0] }
    var lengths = nodes.map { checks[$0].count }
    archive.array(&nodes)
    archive.array(&lengths)
    archive.list(&lists)
    if archive.isReading { setChecks(nodes, lengths, lists, &archive) }
  }

  private mutating func setChecks(
    _ nodes: [Int], _ lengths: [Int], _ lists: [LexiconTrie.Check], _ archive: inout Archive
  ) {
    checks = []
    guard !nodes.isEmpty else { return }
    checks = Array(repeating: [], count: hasChildren.count)
    var at = 0
    for (node, length) in zip(nodes, lengths) {
      guard checks.indices.contains(node), length >= 0, length <= lists.count - at else {
        return archive.refuse()
      }
      checks[node] = Array(lists[at..<at + length])
      at += length
    }
  }
}

extension LexiconTrie.Check: Archivable {
  public static var blank: LexiconTrie.Check { LexiconTrie.Check(lexicon: 0, surfaces: [], joined: []) }

  public mutating func pass(through archive: inout Archive) {
    archive.value(&lexicon)
    archive.arrays(&surfaces)
    archive.array(&joined)
  }
}

/// Characters of text and of links before each node.
struct LinkTally {
  private let all: [Int32]
  private let linked: [Int32]

  /// Share of links, in percent, from which an element is full of links.
  private static let full = 50

  init(_ table: BlockTable, nodeCount: Int) {
    var all = [Int32](repeating: 0, count: nodeCount + 1)
    var linked = all
    for block in table.blocks {
      all[Int(block.first) + 1] += block.chars
      linked[Int(block.first) + 1] += block.linkChars
    }
    for i in 1..<max(1, all.count) {
      all[i] &+= all[i - 1]
      linked[i] &+= linked[i - 1]
    }
    self.all = all
    self.linked = linked
  }

  func chars(_ node: Int, in tree: PageTree) -> Int { Int(all[Int(tree.nodes[node].end)] - all[node]) }

  func isLinked(_ node: Int, in tree: PageTree) -> Bool {
    let end = Int(tree.nodes[node].end)
    return Int(linked[end] - linked[node]) * 100 > Int(all[end] - all[node]) * LinkTally.full
  }
}

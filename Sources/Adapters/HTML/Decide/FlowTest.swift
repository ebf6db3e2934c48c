/// Tells elements that stand among the paragraphs of the article and hold more of them, whatever their class
/// says: the part behind an advertisement or a wall, a note in a box.
struct FlowTest {
  /// Share of the text of an element that must be prose, in percent.
  private static let minProse = 80

  private let tree: PageTree
  private let table: BlockTable
  private let tally: LinkTally
  /// Characters of prose without words of furniture before each node.
  private let prose: Masses
  private let isProse: [Bool]

  init(_ tree: PageTree, _ table: BlockTable, words: PageWords, tally: LinkTally) {
    let noise = NoiseTest(words: words, table: table)
    self.tree = tree
    self.table = table
    self.tally = tally
    isProse = table.blocks.map { $0.isGood && noise.verdict($0) == .none }
    var clean = table
    for i in isProse.indices { clean.blocks[i].isGood = isProse[i] }
    prose = clean.masses(nodeCount: tree.nodes.count)
  }

  /// True where nearly all of the element is prose of the make that stands before and behind it, in the same
  /// parent.
  func isText(_ node: Int) -> Bool {
    let mass = prose.of(node, in: tree)
    guard mass > 0, mass * 100 >= tally.chars(node, in: tree) * FlowTest.minProse else { return false }
    let end = Int(tree.nodes[node].end)
    let low = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < node }
    let high = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < end }
    guard low > 0, high < table.blocks.count, low < high else { return false }
    let parent = tree.nodes[node].parent
    return isBeside(low - 1, parent) && isBeside(high, parent) && hasMake(of: low - 1, in: low..<high)
  }

  private func isBeside(_ block: Int, _ parent: Int32) -> Bool {
    isProse[block] && tree.nodes[Int(table.blocks[block].owner)].parent == parent
  }

  private func hasMake(of block: Int, in range: Range<Int>) -> Bool {
    let tag = tree.nodes[Int(table.blocks[block].owner)].tag
    return range.contains { isProse[$0] && tree.nodes[Int(table.blocks[$0].owner)].tag == tag }
  }
}

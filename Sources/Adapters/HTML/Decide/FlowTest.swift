/// Tells elements that stand among the paragraphs of the article and hold more of them, whatever their class
/// says: the part behind an advertisement or a wall, a note in a box.
struct FlowTest {
  /// Share of the text of an element that must be prose, in percent.
  private static let minProse = 80

  private let tree: PageTree
  private let table: BlockTable
  private let tally: LinkTally
  private let noise: NoiseTest
  /// For each block whether it is prose without words of furniture; nil until somebody asks, which for most blocks of
  /// most pages nobody does.
  private var known: [Bool?]

  init(_ tree: PageTree, _ table: BlockTable, words: PageWords, tally: LinkTally) {
    self.tree = tree
    self.table = table
    self.tally = tally
    noise = NoiseTest(words: words, table: table)
    known = [Bool?](repeating: nil, count: table.blocks.count)
  }

  /// True where nearly all of the element is prose of the make that stands before and behind it, in the same
  /// parent.
  mutating func isText(_ node: Int) -> Bool {
    let end = Int(tree.nodes[node].end)
    let low = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < node }
    let high = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < end }
    guard low > 0, high < table.blocks.count, low < high else { return false }
    let parent = tree.nodes[node].parent
    guard isBeside(low - 1, parent), isBeside(high, parent) else { return false }
    let tag = owner(low - 1).tag
    var mass = 0
    var hasMake = false
    for block in low..<high where isProse(block) {
      mass += Int(table.blocks[block].chars)
      hasMake = hasMake || owner(block).tag == tag
    }
    return hasMake && mass > 0 && mass * 100 >= tally.chars(node, in: tree) * FlowTest.minProse
  }

  private mutating func isBeside(_ block: Int, _ parent: Int32) -> Bool {
    owner(block).parent == parent && isProse(block)
  }

  private func owner(_ block: Int) -> PageNode { tree.nodes[Int(table.blocks[block].owner)] }

  private mutating func isProse(_ block: Int) -> Bool {
    if let known = known[block] { return known }
    let isProse = table.blocks[block].isGood && noise.verdict(table.blocks[block]) == .none
    known[block] = isProse
    return isProse
  }
}

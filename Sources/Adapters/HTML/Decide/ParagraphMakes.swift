/// The makes of the paragraphs of a page, so that a sentence among paragraphs of its own make is known as one
/// of them: the element and class of a paragraph and those of its parent.
struct ParagraphMakes {
  /// Share of the prose of a page that makes a make the article's, in percent.
  private static let minShare = 20

  private let tree: PageTree
  /// The node of the last paragraph of each make of the article.
  private var lasts: [UInt64: Int32] = [:]

  /// Gathers the makes of the blocks that are certain to be prose.
  init(_ tree: PageTree, _ table: BlockTable, isProse: (PageBlock) -> Bool) {
    self.tree = tree
    var masses: [UInt64: Int] = [:]
    var total = 0
    for block in table.blocks where isProse(block) {
      let make = ParagraphMakes.make(block, tree)
      masses[make, default: 0] += block.count
      lasts[make] = block.first
      total += block.count
    }
    for (make, mass) in masses where mass * 100 < total * ParagraphMakes.minShare { lasts[make] = nil }
  }

  /// True where the block has the make of the article's paragraphs.
  func holds(_ block: PageBlock) -> Bool { lasts[ParagraphMakes.make(block, tree)] != nil }

  /// True where a certain paragraph of the same make follows somewhere behind the block.
  func isAmid(_ block: PageBlock) -> Bool {
    guard let last = lasts[ParagraphMakes.make(block, tree)] else { return false }
    return last > block.first
  }

  /// The make of a paragraph as a hash (FNV-1a).
  static func make(_ block: PageBlock, _ tree: PageTree) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let owner = Int(block.owner)
    for node in [owner, max(0, Int(tree.nodes[owner].parent))] {
      add(tree.nodes[node].tag.rawValue)
      for byte in tree.value(node, .className) ?? [] { add(byte) }
      add(0)
    }
    return hash
  }
}

/// The lines of a page in which its text may be called something: around the title, and at the end of the text.
struct LabelLines {
  /// Nodes and lines before the title, and lines behind it.
  private static let before = 80
  private static let linesBefore = 3
  private static let linesBehind = 8
  /// Bytes of a line with a label, and of a notice about the text.
  private static let maxLine = 120
  private static let maxNotice = 320
  /// Blocks at the end of the text among which a notice stands.
  private static let tail = 4
  /// Ancestors looked at for what a line is part of.
  private static let reach = 4

  let tree: PageTree
  let words: PageWords
  /// All blocks of the page.
  let table: BlockTable
  /// Those left when furniture was dropped.
  let left: BlockTable
  let container: Int

  /// Lines right before and behind the title, folded; nearest first before it.
  func around(heading: Int?) -> [(text: [UInt8], isBehind: Bool)] {
    guard let heading else { return [] }
    var lines: [(text: [UInt8], isBehind: Bool)] = []
    let at = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < heading }
    for block in table.blocks[..<at].suffix(LabelLines.linesBefore).reversed()
    where heading - Int(block.first) <= LabelLines.before && isLine(block) && isOwn(block) && !isMenu(block) {
      lines.append((table.folded(block), false))
    }
    let end = Int(tree.nodes[heading].end)
    for block in table.blocks[at...].lazy.filter({ Int($0.first) >= end }).prefix(LabelLines.linesBehind) {
      if block.isGood { break }
      guard isLine(block), !isMenu(block) else { continue }
      let folded = table.folded(block)
      // A byline is one whatever it was dropped for.
      if isOwn(block) || words.opening(folded, .bylineOpener) != nil { lines.append((folded, true)) }
    }
    return lines
  }

  /// The last blocks of the text, folded.
  func notices() -> [[UInt8]] {
    let end = Int(tree.nodes[container].end)
    let stop = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < end }
    return table.blocks[..<stop].suffix(LabelLines.tail).filter {
      Int($0.first) >= container && $0.range.count <= LabelLines.maxNotice
    }.map { table.folded($0) }
  }

  private func isLine(_ block: PageBlock) -> Bool {
    block.range.count <= LabelLines.maxLine && block.rank != 1
  }

  /// False for parts of what was dropped, as advertisements are, save where it was for naming the author or the kind.
  private func isOwn(_ block: PageBlock) -> Bool {
    let at = (0..<left.blocks.count).partitionPoint { left.blocks[$0].first < block.first }
    if at < left.blocks.count, left.blocks[at].first == block.first { return true }
    var node = Int(block.first)
    for _ in 0..<LabelLines.reach where node > 0 {
      if !tree.nodes[node].lists.isDisjoint(with: [.byline, .kicker]) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// True for an entry of a list, as those of menus are.
  private func isMenu(_ block: PageBlock) -> Bool {
    var node = Int(block.owner)
    for _ in 0..<LabelLines.reach where node > 0 {
      switch tree.nodes[node].tag {
      case .li, .nav, .footer, .aside, .td: return true
      default: if !tree.nodes[node].lists.isDisjoint(with: [.byline, .kicker]) { return false }
      }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}

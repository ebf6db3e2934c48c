/// Says which boxes with prose inside the text were left out, so that no paragraph goes unnamed.
struct DroppedProse {
  /// Boxes that are named.
  private static let maxNames = 3
  /// Share of links of prose, in percent.
  private static let maxLinks = 35

  let tree: PageTree
  let words: PageWords
  /// All blocks of the page.
  let table: BlockTable

  /// A sentence on the dropped elements among these nodes that hold prose without words of furniture, or nil.
  func decision(_ isDropped: [Bool], in range: Range<Int>, embeds: [Int]) -> String? {
    let noise = NoiseTest(words: words, table: table)
    var names: [String] = []
    var chars = 0
    var block = 0
    var node = range.lowerBound
    while node < range.upperBound {
      guard isDropped[node] else {
        node += 1
        continue
      }
      let end = Int(tree.nodes[node].end)
      if isBox(node), !embeds.contains(node) {
        while block < table.blocks.count, Int(table.blocks[block].first) < node { block += 1 }
        let before = chars
        while block < table.blocks.count, Int(table.blocks[block].first) < end {
          let own = table.blocks[block]
          if isProse(own), noise.verdict(own) == .none { chars += own.count }
          block += 1
        }
        if chars > before { names.append(name(node)) }
      }
      node = max(end, node + 1)
    }
    guard chars > 0 else { return nil }
    let shown = names.prefix(DroppedProse.maxNames).joined(separator: ", ")
    return "Boxes inside the text are left out: \(chars) characters of prose in \(shown)."
  }

  /// A sentence on prose outside the text that nothing says is furniture, or nil; `blocks` are those of the page without
  /// what was dropped.
  func decision(outside chosen: Range<Int>, _ left: BlockTable, isKnown: (PageBlock) -> Bool) -> String? {
    var names: [String] = []
    var chars = 0
    for block in left.blocks where block.isGood && !chosen.contains(Int(block.first)) && !isKnown(block) {
      guard let name = place(block, chosen) else { continue }
      chars += block.count
      if !names.contains(name), names.count < DroppedProse.maxNames { names.append(name) }
    }
    guard chars > 0 else { return nil }
    return "Prose outside the text is left out: \(chars) characters in \(names.joined(separator: ", "))."
  }

  /// What the outermost element with a name that holds the block and not the text is called; nil for furniture by its
  /// tag.
  private func place(_ block: PageBlock, _ chosen: Range<Int>) -> String? {
    var node = Int(block.owner)
    var name = "an element"
    while node > 0, !(node <= chosen.lowerBound && Int(tree.nodes[node].end) >= chosen.upperBound) {
      let own = tree.nodes[node]
      if own.isRemovedTag || own.tag == .header || own.wordStart < own.wordStop { return nil }
      if let shown = tree.string(node, .className) ?? tree.string(node, .id) { name = "\"\(shown)\"" }
      node = Int(own.parent)
    }
    return name
  }

  private func isProse(_ block: PageBlock) -> Bool {
    block.isGood || !block.isLinked(over: DroppedProse.maxLinks) && table.isSentence(block)
  }

  /// An aside, or an element of another tag that its class names as furniture; captions and
  /// notes about authors are no prose of the article.
  private func isBox(_ node: Int) -> Bool {
    let own = tree.nodes[node]
    if !own.lists.isDisjoint(with: [.caption, .byline]) { return false }
    return own.tag == .aside || !own.isRemovedTag && own.wordStart < own.wordStop
  }

  private func name(_ node: Int) -> String {
    if tree.nodes[node].tag == .aside { return "an aside" }
    return tree.string(node, .className).map { "\"\($0)\"" } ?? "an element"
  }
}

/// Finds the standfirst between the title and the text.
struct StandfirstFinder {
  private static let minChars = 25
  private static let maxChars = 500
  private static let minWords = 5
  private static let maxLinks = 40
  /// Blocks behind the title that are looked at.
  private static let reach = 6

  let tree: PageTree
  let words: PageWords
  /// All blocks of the page.
  let table: BlockTable
  let noise: NoiseTest

  /// The index of the standfirst among all blocks, or nil.
  func find(heading: Int, before text: Int, title: [UInt8]) -> Int? {
    let end = Int(tree.nodes[heading].end)
    var seen = 0
    for (i, block) in table.blocks.enumerated() where Int(block.first) >= end {
      if Int(block.first) >= text { return nil }
      seen += 1
      if seen > StandfirstFinder.reach { return nil }
      guard isPossible(block, title) else { continue }
      if seen == 1 || isMarked(block) { return i }
    }
    return nil
  }

  private func isMarked(_ block: PageBlock) -> Bool {
    let owner = Int(block.owner)
    let parent = max(0, Int(tree.nodes[owner].parent))
    return tree.nodes[owner].lists.contains(.standfirst) || tree.nodes[parent].lists.contains(.standfirst)
  }

  /// True for lines of parts ("Jane Roe • The Paper | Politics").
  private func isParted(_ block: PageBlock) -> Bool {
    let bytes = Array(table.bytes[block.range])
    return bytes.contains(0x7C) || ByteSearch.holds(bytes, [0xE2, 0x80, 0xA2])
      || ByteSearch.holds(bytes, [0xC2, 0xB7])
  }

  private func isPossible(_ block: PageBlock, _ title: [UInt8]) -> Bool {
    guard block.count >= StandfirstFinder.minChars, block.count <= StandfirstFinder.maxChars, !block.inList
    else {
      return false
    }
    if block.isLinked(over: StandfirstFinder.maxLinks) { return false }
    var node = Int(block.owner)
    for _ in 0..<3 where node > 0 {
      let lists = tree.nodes[node].lists
      if lists.contains(.caption) || lists.contains(.byline) { return false }
      if tree.nodes[node].tag == .figcaption || tree.nodes[node].tag == .nav { return false }
      node = Int(tree.nodes[node].parent)
    }
    let reader = ParagraphReader(text: table.bytes)
    guard reader.wordCount(block.range, upTo: StandfirstFinder.minWords) >= StandfirstFinder.minWords else {
      return false
    }
    let folded = table.folded(block)
    if words.opening(folded, [.bylineOpener, .dateLabel, .modifiedLabel]) != nil { return false }
    if !SentenceEnd.ends(table.bytes, block.range), words.dates.first(in: table.bytes, block.range) != nil {
      return false
    }
    if !SentenceEnd.occurs(table.bytes, block.range),
      block.count < StandfirstFinder.maxChars / 2 && isParted(block)
    {
      return false
    }
    return !noise.isNoise(block) && Folding.letters(table.bytes, block.range) != title
  }
}

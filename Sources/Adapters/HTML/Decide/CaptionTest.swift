/// Tells captions and other short blocks by what stands around them.
struct CaptionTest {
  private static let maxClimb = 6
  private static let maxNodes = 60
  private static let maxBeside = 120
  private static let maxChars = 420
  private static let maxOwnParagraph = 160
  /// Link lines: share of links in percent and characters.
  private static let linkLine = 80
  private static let maxLinkLine = 300
  /// Ancestors climbed to the table of a cell.
  private static let maxTableClimb = 12

  let tree: PageTree
  let table: BlockTable
  let tally: LinkTally
  let masses: Masses
  let makes: ParagraphMakes

  /// True for captions of pictures by the make of the page.
  func isCaption(_ block: PageBlock) -> Bool {
    // A figure may hold a quotation: its words are no caption.
    if block.rank > 0 || block.inList || block.inQuote || block.count > CaptionTest.maxChars { return false }
    // A sentence in the make of the article's paragraphs is one of them, whatever picture stands beside it.
    if tree.nodes[Int(block.owner)].tag == .p, makes.holds(block), table.isSentence(block) { return false }
    if !block.isGood, hasCaptionToken(block) { return true }
    var node = Int(block.owner)
    for _ in 0..<CaptionTest.maxClimb {
      guard node > 0, Int(tree.nodes[node].end) - node <= CaptionTest.maxNodes else { return false }
      switch tree.nodes[node].tag {
      case .body, .article, .main, .section, .td, .ul, .ol: return false
      default: break
      }
      if let isCaption = judge(node, block) { return isCaption }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// True for lines of links, signs without words, cells of tables of data.
  func isScrap(_ block: PageBlock) -> Bool {
    if block.count < CaptionTest.maxLinkLine, block.isLinked(over: CaptionTest.linkLine) {
      // A paragraph may be a link from end to end; a line of links is no sentence.
      return !(makes.isAmid(block) && table.isSentence(block))
    }
    if !hasWord(block) { return true }
    // A letter alone is the sign of a platform.
    if block.count == 1, block.rank == 0, ASCII.isUpper(table.bytes[block.range.lowerBound]) { return true }
    if block.inCell, !block.isGood, let outer = tableAround(block) {
      return masses.of(outer, in: tree) * 2 < tally.chars(outer, in: tree)
    }
    return false
  }

  /// True where the block holds a letter or digit; signs as "•" and dashes are bytes from 0x80 on as well.
  private func hasWord(_ block: PageBlock) -> Bool {
    var i = block.range.lowerBound
    while i < block.range.upperBound {
      let byte = table.bytes[i]
      if ASCII.isAlphanumeric(byte) { return true }
      if byte == 0xE2 {
        // U+2000 to U+2BFF: punctuation, arrows, boxes, stars. U+2C00 on are letters.
        if i + 1 < block.range.upperBound, table.bytes[i + 1] >= 0xB0 { return true }
        i += 3
      } else if byte == 0xC2 {
        i += 2
      } else if byte >= 0x80 {
        return true
      } else {
        i += 1
      }
    }
    return false
  }

  private func hasCaptionToken(_ block: PageBlock) -> Bool {
    let owner = tree.nodes[Int(block.owner)]
    return owner.tag != .p && owner.lists.contains(.caption)
  }

  /// Whether the element makes the block a caption, or nil to climb on.
  private func judge(_ node: Int, _ block: PageBlock) -> Bool? {
    var hasImage = false
    var paragraphs = 0
    for i in node..<Int(tree.nodes[node].end) {
      switch tree.nodes[i].tag {
      case .img, .picture, .figure, .video: if i < Int(block.first) { hasImage = true }
      case .p: paragraphs += 1
      case .h1, .h2, .h3, .h4, .h5, .h6: return false
      default: break
      }
    }
    if paragraphs > 1 || tally.chars(node, in: tree) - block.count > CaptionTest.maxBeside { return false }
    guard hasImage else { return nil }
    if node == Int(block.owner), tree.nodes[node].tag == .p,
      block.count > CaptionTest.maxOwnParagraph
        || block.isGood && SentenceEnd.count(table.bytes, block.range) > 1
    {
      return false
    }
    return true
  }

  private func tableAround(_ block: PageBlock) -> Int? {
    var node = Int(block.owner)
    for _ in 0..<CaptionTest.maxTableClimb where node > 0 {
      if tree.nodes[node].tag == .table { return node }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }
}

/// The blocks of a page in document order.
struct BlockTable {
  var blocks: [PageBlock] = []
  var pieces: [BlockPiece] = []
  var bytes: [UInt8] = []

  /// The folded text of a block, at most so many bytes of it.
  func folded(_ block: PageBlock, limit: Int = InputLimits.maxFurnitureBytes * 4) -> [UInt8] {
    Folding.fold(bytes, Int(block.start)..<min(Int(block.stop), Int(block.start) + limit))
  }

  /// True where the block ends as a sentence does and has the words of one: a paragraph, however short.
  func isSentence(_ block: PageBlock, minWords: Int = 8) -> Bool {
    block.rank == 0 && SentenceEnd.ends(bytes, block.range)
      && ParagraphReader(text: bytes).wordCount(block.range, upTo: minWords) >= minWords
  }

  func string(_ block: PageBlock) -> String { String(decoding: bytes[block.range], as: UTF8.self) }

  /// Sums of characters of good blocks before each node, so that the mass of a subtree is a difference.
  func masses(nodeCount: Int, counts: (PageBlock) -> Bool = { $0.isGood }) -> Masses {
    var sums = [Int32](repeating: 0, count: nodeCount + 1)
    for block in blocks where counts(block) { sums[Int(block.first) + 1] += block.chars }
    for i in 1..<max(1, sums.count) { sums[i] &+= sums[i - 1] }
    return Masses(sums: sums)
  }
}

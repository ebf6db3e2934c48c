internal import TextCore

/// Cuts a page into blocks: runs of text between boundaries of elements that are not inline, two line
/// breaks in a row being a boundary as well.
struct BlockSegmenter {
  /// Characters of a good paragraph, and of one on a page of short ones.
  private static let goodChars = 80
  private static let relaxedChars = 30
  /// Under this mass of good paragraphs a page is one of short ones.
  private static let relaxedMass = 250
  /// Share of links from which a paragraph is not good, in percent.
  private static let maxLinks = 35
  /// Ancestors of a block looked at for lists, quotations and cells.
  private static let reach = 8

  private let text: UnsafeBufferPointer<UInt8>
  private let nodes: UnsafeBufferPointer<PageNode>
  private var table = BlockTable()
  private var current: PageBlock?
  private var blockStack: [Int32] = []
  /// Open `pre` and `blockquote` elements.
  private var preDepth = 0
  private var quoteDepth = 0
  /// The one inline element that holds all text since the last break of a line, or -1; nil before any text.
  private var lineParent: Int32?
  /// The same for the line before the last break.
  private var brokenParent: Int32?
  /// Blocks at the last dropped box, and the element around it: a sentence may go on behind one.
  private var cut: (blocks: Int, parent: Int32) = (-1, 0)

  private init(_ text: UnsafeBufferPointer<UInt8>, _ nodes: UnsafeBufferPointer<PageNode>) {
    self.text = text
    self.nodes = nodes
    table.bytes.reserveCapacity(text.count)
  }

  /// The blocks of a page, without those of nodes for which `isDropped` is true.
  static func segment(_ tree: PageTree, isDropped: [Bool], isRelaxed: Bool? = nil) -> BlockTable {
    tree.text.withUnsafeBufferPointer { text in
      tree.nodes.withUnsafeBufferPointer { nodes in
        var segmenter = BlockSegmenter(text, nodes)
        segmenter.walk(isDropped)
        segmenter.judge(isRelaxed)
        return segmenter.table
      }
    }
  }

  private mutating func walk(_ isDropped: [Bool]) {
    var open: [Int32] = []
    var linkDepth = 0
    var ranks: [UInt8] = []
    var breaks = 0
    var i = 0
    blockStack = [0]
    while i < nodes.count {
      while let top = open.last, Int(nodes[Int(top)].end) <= i {
        open.removeLast()
        let node = nodes[Int(top)]
        if node.isLink { linkDepth -= 1 }
        if node.tag == .pre { preDepth -= 1 }
        if node.tag == .blockquote { quoteDepth -= 1 }
        if node.tag.headingRank > 0 { ranks.removeLast() }
        if !node.isInline {
          close()
          blockStack.removeLast()
        }
      }
      let node = nodes[i]
      if isDropped[i] {
        if !node.isInline {
          close()
          cut = (table.blocks.count, node.parent)
        }
        i = Int(node.end)
        continue
      }
      if node.isText {
        if breaks == 1 { closeLine(before: node) }
        if breaks == 1, quoteDepth > 0, SignatureLine.opensWithDash(text, node.range) { close() }
        if preDepth > 0 {
          addPre(i, node, linkDepth > 0)
        } else if add(i, node, linkDepth > 0, ranks.last ?? 0) {
          breaks = 0
        }
      } else {
        if node.tag == .br {
          breaks += 1
          if breaks > 1 { close() } else if current != nil { lineBreak(i) }
        } else {
          if node.isLink { linkDepth += 1 }
          if node.tag == .pre { preDepth += 1 }
          if node.tag == .blockquote { quoteDepth += 1 }
          if node.tag == .cite, quoteDepth > 0, current != nil, isSigner(i) { close() }
          let rank = node.tag.headingRank
          if rank > 0 { ranks.append(UInt8(rank)) }
          if !node.isInline {
            close()
            blockStack.append(Int32(i))
          }
          open.append(Int32(i))
        }
      }
      i += 1
    }
    close()
  }

  private mutating func lineBreak(_ node: Int) {
    let at = table.pieces.last?.stop ?? 0
    brokenParent = lineParent
    lineParent = nil
    table.pieces.append(BlockPiece(node: Int32(node), start: at, stop: at))
  }

  /// Ends the block where the line before the break is formatted as a whole and the text behind it is not
  /// part of that: a title in bold letters, a byline in small ones.
  private mutating func closeLine(before node: PageNode) {
    guard let parent = brokenParent, parent > 0, nodes[Int(parent)].isInline, current != nil,
      text[Int(node.start)..<Int(node.stop)].contains(where: { $0 > 0x20 })
    else { return }
    // A text inside the same element goes on with its line.
    if Int(node.parent) >= Int(parent), Int(node.parent) < Int(nodes[Int(parent)].end) { return }
    close()
  }

  /// True for a `cite` that is the last text of the element around it: who is quoted, not a title in a sentence.
  private func isSigner(_ cite: Int) -> Bool {
    let end = Int(nodes[cite].end)
    guard let before = table.pieces.last.flatMap({ text[Int($0.start)..<Int($0.stop)].last { $0 > 0x20 } }),
      !ASCII.isWord(before)
    else { return false }
    guard (cite..<min(end, cite + BlockSegmenter.reach)).contains(where: { holdsWord($0) }) else {
      return false
    }
    // The next text tells, so that many such elements cost one pass.
    let outer = Int(nodes[Int(nodes[cite].parent)].end)
    return (end..<max(end, outer)).first { holdsWord($0) } == nil
  }

  private func holdsWord(_ i: Int) -> Bool {
    nodes[i].isText && text[Int(nodes[i].start)..<Int(nodes[i].stop)].contains { $0 > 0x20 }
  }

  /// Adds a text whose line breaks count: an empty line parts blocks.
  private mutating func addPre(_ i: Int, _ node: PageNode, _ isLink: Bool) {
    var start = Int(node.start)
    var at = start
    let stop = Int(node.stop)
    while at < stop {
      guard text[at] == 0x0A else {
        at += 1
        continue
      }
      var next = at + 1
      while next < stop, text[next] <= 0x20, text[next] != 0x0A { next += 1 }
      guard next < stop, text[next] == 0x0A else {
        at = next
        continue
      }
      var piece = node
      (piece.start, piece.stop) = (Int32(start), Int32(at))
      _ = add(i, piece, isLink, 0)
      close()
      (start, at) = (next, next)
    }
    var piece = node
    piece.start = Int32(start)
    _ = add(i, piece, isLink, 0)
  }

  /// Adds a text; true where it holds more than white space.
  private mutating func add(_ i: Int, _ node: PageNode, _ isLink: Bool, _ rank: UInt8) -> Bool {
    var at = Int(node.start)
    let stop = Int(node.stop)
    while at < stop, isGap(at) { at += 1 }
    let hasWord = at < stop
    if !hasWord, current == nil { return false }
    if hasWord { lineParent = lineParent == nil || lineParent == node.parent ? node.parent : -1 }
    if current == nil, !reopens(at) {
      current = PageBlock(
        owner: blockStack.last ?? 0, first: Int32(i), last: Int32(i),
        pieceStart: Int32(table.pieces.count), pieceStop: 0, rank: rank)
    }
    table.pieces.append(BlockPiece(node: Int32(i), start: node.start, stop: node.stop))
    current?.last = Int32(i)
    if isLink {
      let count = chars(at, stop)
      current?.linkChars += count
    }
    return hasWord
  }

  /// Characters before a box that was dropped, with which a sentence may go on behind it: a block that is taken up is
  /// written again.
  private static let cutChars = 40...2000

  /// Takes the last block up again where a box stood inside its sentence: no sign ends it, and a small letter follows.
  private mutating func reopens(_ i: Int) -> Bool {
    guard cut.blocks == table.blocks.count, ASCII.isLower(text[i]), var block = table.blocks.last,
      block.rank == 0, BlockSegmenter.cutChars.contains(block.count), !block.inList, !block.inCell,
      let before = table.bytes.last, ASCII.isWord(before) || before == 0x2C
    else { return false }
    let owner = blockStack.last ?? 0
    guard owner == block.owner || owner == cut.parent || nodes[Int(owner)].tag == .p,
      owner == block.owner || nodes[Int(block.owner)].tag == .p
    else { return false }
    table.blocks.removeLast()
    table.bytes.removeLast(table.bytes.count - Int(block.start))
    block.inQuote = false
    current = block
    let stop = table.pieces.last?.stop ?? 0
    table.pieces.append(BlockPiece(node: block.last, start: stop, stop: stop))
    return true
  }

  /// Characters of a text from its first word on, white space as it will be written: one space between
  /// words.
  private func chars(_ start: Int, _ stop: Int) -> Int32 {
    var chars: Int32 = 0
    var hasGap = false
    for at in start..<stop {
      let byte = text[at]
      if isGap(at) {
        hasGap = true
      } else if byte & 0xC0 != 0x80 {
        chars += hasGap ? 2 : 1
        hasGap = false
      }
    }
    return chars
  }

  /// White space, a no-break space among it: alone it does not part two breaks of a line.
  @inline(__always)
  private func isGap(_ at: Int) -> Bool {
    let byte = text[at]
    if byte <= 0x20 { return true }
    return byte == 0xC2 ? at + 1 < text.count && text[at + 1] == 0xA0 : byte == 0xA0 && text[at - 1] == 0xC2
  }

  private mutating func close() {
    lineParent = nil
    guard var block = current else { return }
    current = nil
    block.pieceStop = Int32(table.pieces.count)
    let start = table.bytes.count
    let pieces = table.pieces[Int(block.pieceStart)..<Int(block.pieceStop)]
    BlockWriter.write(pieces, of: text, to: &table.bytes) { _, _, _, _ in }
    guard table.bytes.count > start else { return }
    block.start = Int32(start)
    block.stop = Int32(table.bytes.count)
    var chars = table.bytes.withUnsafeBytes { ScalarTable.scalars($0, from: start, to: $0.count) }
    if isIdeographic(start) {
      chars = chars * 5 / 2
      block.linkChars = block.linkChars * 5 / 2
    }
    block.chars = Int32(chars)
    context(&block)
    table.blocks.append(block)
  }

  /// A character from U+3040 to U+9FFF or of Hangul at an offset.
  private func isIdeographic(_ at: Int) -> Bool { (0xE3...0xED).contains(table.bytes[at]) }

  private func context(_ block: inout PageBlock) {
    var node = Int(block.owner)
    var step = 0
    while node > 0, step < BlockSegmenter.reach {
      switch nodes[node].tag {
      case .li, .dd, .dt: block.inList = true
      case .blockquote: block.inQuote = true
      case .td, .th: block.inCell = true
      default: break
      }
      node = Int(nodes[node].parent)
      step += 1
    }
  }

  private mutating func judge(_ isRelaxed: Bool?) {
    var mass = 0
    for i in table.blocks.indices where isProse(table.blocks[i], BlockSegmenter.goodChars) {
      guard SentenceEnd.occurs(table.bytes, table.blocks[i].range) else { continue }
      table.blocks[i].isGood = true
      mass += table.blocks[i].count
    }
    guard isRelaxed ?? (mass < BlockSegmenter.relaxedMass) else { return }
    for i in table.blocks.indices where isProse(table.blocks[i], BlockSegmenter.relaxedChars) {
      table.blocks[i].isGood = true
    }
  }

  private func isProse(_ block: PageBlock, _ chars: Int) -> Bool {
    block.rank == 0 && block.count >= chars && !block.isLinked(over: BlockSegmenter.maxLinks)
  }
}

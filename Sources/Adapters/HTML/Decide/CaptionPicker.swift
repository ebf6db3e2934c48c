internal import TextCore

/// Picks the captions of pictures between the first and the last block of the text, without the credits in them.
struct CaptionPicker {
  /// Characters of a caption.
  private static let chars = 15...600
  /// Share of links of a caption, in percent.
  private static let maxLinks = 50
  /// Ancestors of a block looked at for `figcaption`, and of a text for the credit.
  private static let reach = 3

  let tree: PageTree
  /// All blocks of the page.
  let table: BlockTable
  /// First nodes of the blocks that were found to be captions.
  let known: Set<Int32>

  /// Adds the captions to the chosen blocks; `make` turns a block into a chosen one.
  func add(to out: inout [OutputBlock], heading: Int?, make: (PageBlock) -> OutputBlock) {
    guard let first = out.first?.node, let last = out.last?.node else { return }
    let low = min(first, heading ?? first)
    let chosen = Set(out.map(\.node))
    for block in table.blocks where Int(block.first) > low && Int(block.first) < last {
      guard !chosen.contains(Int(block.first)), CaptionPicker.chars.contains(block.count),
        known.contains(block.first) || isCaption(block), !block.isLinked(over: CaptionPicker.maxLinks)
      else { continue }
      var caption = make(block)
      caption.kind = .caption
      caption.headingLevel = 0
      let shown = caption.pieces.filter { !isCredit(Int($0.node)) }
      if !shown.contains(where: { $0.start < $0.stop }) {
        // A credit alone says nothing of the picture.
        guard table.isSentence(block) else { continue }
      } else if shown.count < caption.pieces.count {
        caption.pieces = shown[...]
      }
      out.append(caption)
    }
  }

  private func isCaption(_ block: PageBlock) -> Bool {
    var node = Int(block.owner)
    for _ in 0..<CaptionPicker.reach where node > 0 {
      if tree.nodes[node].tag == .figcaption { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// True for a part of a caption that names the photographer.
  private func isCredit(_ piece: Int) -> Bool {
    var node = Int(tree.nodes[piece].parent)
    for _ in 0..<CaptionPicker.reach where node > 0 && tree.nodes[node].tag != .figcaption {
      if tree.nodes[node].lists.contains(.credit) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }
}

/// Finds the title on pages that mark no heading of the first rank as such: a short block that says what a
/// title of the head says, or a part of it beside the name of the site.
struct TitleBlockFinder {
  private static let maxBytes = 300
  /// Letters of a part of a title that may stand for the whole, so that "News" does not.
  private static let minLetters = 12
  /// Signs between the parts of a title.
  private static let separators = TitleChooser.separators + [": ", " > "]

  let tree: PageTree
  let words: PageWords
  let table: BlockTable

  /// The block that shows the title, or nil.
  func find(heads: [String], site: String?) -> PageBlock? {
    let site = site.map { Folding.letters($0) }
    var parts: Set<[UInt8]> = []
    for head in heads { add(head, site, to: &parts) }
    var best: PageBlock?
    var most = 0
    for block in table.blocks where block.range.count <= TitleBlockFinder.maxBytes {
      if block.inList || isFurniture(block) || HomeLink.fills(Int(block.first), in: tree) { continue }
      let letters = Folding.letters(table.bytes, block.range)
      // The longest part wins, a heading before bold text, the first before a repetition.
      let weight = letters.count * 2 + (block.rank > 0 ? 1 : 0)
      if weight > most, parts.contains(letters) {
        most = weight
        best = block
      }
    }
    return best
  }

  private func add(_ head: String, _ site: [UInt8]?, to parts: inout Set<[UInt8]>) {
    func insert(_ part: some StringProtocol) {
      let letters = Folding.letters(String(part))
      if letters.count >= TitleBlockFinder.minLetters, letters != site { parts.insert(letters) }
    }
    insert(head)
    for sign in TitleBlockFinder.separators where Strings.holds(head, sign) {
      let pieces = head.split(separator: sign, omittingEmptySubsequences: true)
      guard pieces.count > 1 else { continue }
      for at in 1..<pieces.count {
        insert(pieces[at...].joined(separator: sign))
        insert(pieces[..<at].joined(separator: sign))
      }
    }
  }

  private func isFurniture(_ block: PageBlock) -> Bool {
    var node = Int(block.owner)
    while node > 0 {
      switch tree.nodes[node].tag {
      case .title, .nav, .footer, .head: return true
      default: node = Int(tree.nodes[node].parent)
      }
    }
    return false
  }
}

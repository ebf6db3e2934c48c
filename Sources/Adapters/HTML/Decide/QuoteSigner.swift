internal import TextCore

/// Finds the lines that name who is quoted in a block quotation: a `cite`, a `footer`, the caption of a figure, a last
/// line behind a dash.
struct QuoteSigner {
  /// Ancestors of a block looked at for the quotation around it, and of the quotation for a figure.
  private static let reach = 8
  private static let figureReach = 2
  /// Nodes of a figure.
  private static let maxFigure = 60
  /// Letters of a name.
  private static let minChars = 3

  let tree: PageTree
  /// All blocks of the page.
  let table: BlockTable

  /// Marks the signatures among the chosen blocks and adds those that were left out; takes away those whose quotation
  /// was.
  func sign(_ out: inout [OutputBlock], make: (PageBlock) -> OutputBlock) {
    var roots: [Int] = []
    for block in out where block.kind == .blockQuote && !block.isEmbed {
      if let root = quotation(around: block.node), root != roots.last { roots.append(root) }
    }
    var taken: Set<Int> = []
    var added: [OutputBlock] = []
    for root in roots {
      let scope = figure(around: root) ?? root
      guard let signature = signature(scope, root), taken.insert(Int(signature.first)).inserted else {
        continue
      }
      // A line alone is left where its quotation was taken out for repeating the text.
      let start = (0..<out.count).partitionPoint { out[$0].node < root }
      guard start < out.count, out[start].node < Int(tree.nodes[root].end),
        out[start].node != Int(signature.first)
      else { continue }
      var block = make(signature)
      block.kind = .blockQuote
      block.headingLevel = 0
      block.isSignature = true
      added.append(block)
    }
    guard !taken.isEmpty else { return }
    out.removeAll { taken.contains($0.node) && $0.kind != .headline }
    out += added
    out.sort { $0.node < $1.node }
  }

  private func quotation(around node: Int) -> Int? {
    var at = Int(tree.nodes[node].parent)
    for _ in 0..<QuoteSigner.reach where at > 0 {
      if tree.nodes[at].tag == .blockquote { return at }
      at = Int(tree.nodes[at].parent)
    }
    return nil
  }

  /// The figure that holds a quotation and no picture.
  private func figure(around root: Int) -> Int? {
    var at = Int(tree.nodes[root].parent)
    for _ in 0..<QuoteSigner.figureReach where at > 0 {
      if tree.nodes[at].tag == .figure {
        guard Int(tree.nodes[at].end) - at <= QuoteSigner.maxFigure else { return nil }
        let hasPicture = (at..<Int(tree.nodes[at].end)).contains {
          [.img, .picture, .video].contains(tree.nodes[$0].tag)
        }
        return hasPicture ? nil : at
      }
      at = Int(tree.nodes[at].parent)
    }
    return nil
  }

  /// The last line of a quotation of several, or the line right behind it, where it names somebody.
  private func signature(_ scope: Int, _ root: Int) -> PageBlock? {
    let first = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < scope }
    let end = (0..<table.blocks.count).partitionPoint {
      Int(table.blocks[$0].first) < Int(tree.nodes[scope].end)
    }
    guard first < end else { return nil }
    if end - first > 1, isSignature(table.blocks[end - 1], below: scope) { return table.blocks[end - 1] }
    guard end < table.blocks.count else { return nil }
    let next = table.blocks[end]
    let isBeside =
      tree.nodes[Int(next.owner)].parent == tree.nodes[scope].parent && isLine(next) && opensWithDash(next)
      && !table.isSentence(next)
    return isBeside ? next : nil
  }

  private func isSignature(_ block: PageBlock, below scope: Int) -> Bool {
    guard isLine(block) else { return false }
    if opensWithDash(block) || isSetApart(block) { return true }
    var node = Int(block.first)
    for _ in 0..<QuoteSigner.reach where node > scope {
      switch tree.nodes[node].tag {
      case .cite, .footer, .figcaption: return true
      default: if tree.nodes[node].lists.contains(.byline) { return true }
      }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// True for a line in bold or small letters that is no sentence.
  private func isSetApart(_ block: PageBlock) -> Bool {
    guard !SentenceEnd.occurs(table.bytes, block.range), ASCII.isUpper(table.bytes[block.range.lowerBound]),
      let node = table.pieces[Int(block.pieceStart)..<Int(block.pieceStop)].first(where: {
        $0.start < $0.stop
      })?.node
    else { return false }
    let parent = Int(tree.nodes[Int(node)].parent)
    return tree.nodes[parent].isInline && tree.nodes[parent].tag != .a
      && Int(block.last) < Int(tree.nodes[parent].end)
  }

  private func isLine(_ block: PageBlock) -> Bool {
    block.count >= QuoteSigner.minChars && block.count <= SignatureLine.maxChars && block.rank == 0
  }

  private func opensWithDash(_ block: PageBlock) -> Bool {
    SignatureLine.opensWithDash(table.bytes[block.range])
  }
}

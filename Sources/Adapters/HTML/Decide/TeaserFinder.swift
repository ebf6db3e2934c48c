/// Finds lists of teasers: elements in a row, each with the title of another article as a link and a line or
/// two about it, whatever their classes are.
struct TeaserFinder {
  /// Teasers in a row.
  private static let minCards = 3
  /// Characters of a teaser: an item of an article that is a list says more.
  private static let cardChars = 40...330
  /// Characters of the longest of them.
  private static let maxCard = 700
  /// Characters of the link that is the title of a teaser, and its share of links in percent.
  private static let minTitle = 12
  private static let titleLinks = 80
  /// Share of good text of the list that may stand outside teasers, in percent.
  private static let maxStrange = 15
  /// Good text that must be left outside all lists.
  private static let minLeft = 250
  /// Ancestors of a list that may say that it is part of an article.
  private static let reach = 12

  private let tree: PageTree
  private let table: BlockTable
  private let heading: Int
  /// Sums before each node: characters, titles and good text.
  private let chars: Masses
  private let titles: Masses
  private let good: Masses

  /// `heading` is the node of the title, or 0.
  init(_ tree: PageTree, _ table: BlockTable, heading: Int) {
    self.tree = tree
    self.table = table
    self.heading = heading
    let count = tree.nodes.count
    chars = table.masses(nodeCount: count) { _ in true }
    titles = table.masses(nodeCount: count, counts: TeaserFinder.isTitle)
    good = table.masses(nodeCount: count)
  }

  private static func isTitle(_ block: PageBlock) -> Bool {
    block.count >= minTitle && block.isLinked(over: titleLinks)
  }

  /// The nodes of lists of teasers, outermost first, each with the end of its subtree.
  func find() -> [Range<Int>] {
    guard titles.total > 0 else { return [] }
    var lists: [Range<Int>] = []
    var taken = 0
    var node = 1
    while node < tree.nodes.count {
      guard isList(node) else {
        node += 1
        continue
      }
      let end = Int(tree.nodes[node].end)
      lists.append(node..<end)
      taken += good.of(node, in: tree)
      node = end
    }
    return good.total - taken < TeaserFinder.minLeft ? [] : lists
  }

  private func isList(_ node: Int) -> Bool {
    let end = Int(tree.nodes[node].end)
    guard !tree.nodes[node].isText, good.of(node, in: tree) > 0, titles.of(node, in: tree) > 0,
      !(heading > node && heading < end)
    else { return false }
    var cards = 0
    var long = 0
    var strange = 0
    var child = node + 1
    while child < end {
      let count = chars.of(child, in: tree)
      if tree.nodes[child].isInline || titles.of(child, in: tree) == 0 || count > TeaserFinder.maxCard {
        strange += good.of(child, in: tree)
      } else if TeaserFinder.cardChars.contains(count) {
        cards += 1
      } else {
        long += 1
      }
      child = Int(tree.nodes[child].end)
    }
    return cards >= TeaserFinder.minCards && cards > long
      && strange * 100 <= good.of(node, in: tree) * TeaserFinder.maxStrange && !isInBody(node)
  }

  private func isInBody(_ node: Int) -> Bool {
    var at = node
    for _ in 0..<TeaserFinder.reach where at > 0 {
      if tree.nodes[at].lists.contains(.bodyNarrow) || tree.hasWord(at, .itemprop, "articleBody") {
        return true
      }
      at = Int(tree.nodes[at].parent)
    }
    return false
  }
}

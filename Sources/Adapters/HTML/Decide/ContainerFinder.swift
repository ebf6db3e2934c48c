/// Finds the element that holds the article.
struct ContainerFinder {
  /// Share of the mass an element needs, in percent.
  private static let minShare = 34
  /// Share a single child needs for the descent from the root, in percent.
  private static let descentShare = 70
  /// A container with this share needs no widening, in percent.
  private static let fullShare = 90
  /// Share of the container's mass that makes a make of paragraphs its own, in percent.
  private static let makeShare = 20
  /// Gains of a wider container, in percent of the container and of the whole.
  private static let minGain = 5
  private static let minReach = 60

  /// Share of other good text in the element that holds all parts, in percent.
  private static let maxStrange = 10

  /// Share of the good text of a page that a container must hold, in percent.
  private static let minCover = 50
  /// Characters of a container that is not widened for what stands beside it.
  private static let fewChars = 1000

  let tree: PageTree
  let table: BlockTable
  let masses: Masses

  /// The node that holds the article.
  func find() -> Int {
    guard masses.total > 0 else { return body() }
    let container = ranked() ?? descend()
    return covering(widened(joined(container)))
  }

  private func body() -> Int { tree.nodes.indices.first { tree.nodes[$0].tag == .body } ?? 0 }

  private func rank(_ i: Int) -> Int {
    let node = tree.nodes[i]
    if node.isText || node.tag == .html || node.tag == .body { return 0 }
    if tree.hasWord(i, .itemprop, "articleBody") { return 3 }
    if node.isInline { return 0 }
    if node.lists.contains(.bodyNarrow) { return 2 }
    return node.tag == .article || node.tag == .main || node.lists.contains(.bodyWide) ? 1 : 0
  }

  private func ranked() -> Int? {
    var best: [Int?] = [nil, nil, nil, nil]
    var most = [0, 0, 0, 0]
    for i in 1..<max(1, tree.nodes.count) {
      let mass = masses.of(i, in: tree)
      guard mass * 100 >= masses.total * ContainerFinder.minShare else { continue }
      let rank = rank(i)
      if rank > 0, mass >= most[rank] {
        most[rank] = mass
        best[rank] = i
      }
    }
    return best[3] ?? best[2] ?? best[1]
  }

  private func descend() -> Int {
    var node = 0
    let paragraphs = Set(table.blocks.lazy.filter(\.isGood).map { Int($0.owner) })
    while true {
      let mass = masses.of(node, in: tree)
      var child = node + 1
      var next: Int?
      while child < Int(tree.nodes[node].end) {
        if masses.of(child, in: tree) * 100 >= mass * ContainerFinder.descentShare {
          next = child
          break
        }
        child = Int(tree.nodes[child].end)
      }
      guard let next, !tree.nodes[next].isText, !tree.nodes[next].isInline,
        Int(tree.nodes[next].end) > next + 1
      else {
        return node
      }
      // The paragraph itself is no container.
      if paragraphs.contains(next) {
        return node == 0 ? next : node
      }
      node = next
    }
  }

  // MARK: Parts

  /// Where the article comes in several elements of one make (an advertisement between them), the element
  /// that holds them all.
  private func joined(_ container: Int) -> Int {
    let mass = masses.of(container, in: tree)
    guard container > 0, mass < masses.total, let name = tree.value(container, .className), !name.isEmpty
    else { return container }
    var low = container
    var high = Int(tree.nodes[container].end)
    var others = 0
    var i = 1
    while i < tree.nodes.count {
      let node = tree.nodes[i]
      let isBeside = Int(node.end) <= container || i >= Int(tree.nodes[container].end)
      if isBeside, !node.isText, node.tag == tree.nodes[container].tag,
        tree.value(i, .className)?.elementsEqual(name) ?? false, masses.of(i, in: tree) > 0
      {
        others += masses.of(i, in: tree)
        low = min(low, i)
        high = max(high, Int(node.end))
        i = Int(node.end)
      } else {
        i += 1
      }
    }
    // Parts are smaller than the rest of the whole; posts of a kind on one page are not.
    guard others > 0, others < mass else { return container }
    var node = container
    while node > 0, node > low || Int(tree.nodes[node].end) < high { node = Int(tree.nodes[node].parent) }
    guard node > 0, tree.nodes[node].tag != .html, isOneArticle(node, container) else { return container }
    // What else the wider element holds must be little.
    let wider = masses.of(node, in: tree)
    return (wider - mass - others) * 100 <= wider * ContainerFinder.maxStrange ? node : container
  }

  // MARK: Coverage

  /// Where the container leaves out most of the good text, the first element around it that does not; the
  /// container itself where that one holds another article.
  private func covering(_ container: Int) -> Int {
    var node = container
    guard masses.of(node, in: tree) < ContainerFinder.fewChars else { return container }
    while node > 0, masses.of(node, in: tree) * 100 < masses.total * ContainerFinder.minCover {
      node = Int(tree.nodes[node].parent)
    }
    if node == container { return container }
    guard node > 0, isOneArticle(node, container) else { return container }
    return node
  }

  // MARK: Shell test

  /// Where the class names only a part of the article, the element that holds all paragraphs of its makes.
  private func widened(_ container: Int) -> Int {
    let mass = masses.of(container, in: tree)
    guard container > 0, mass * 100 < masses.total * ContainerFinder.fullShare else { return container }
    let end = Int(tree.nodes[container].end)
    var makes: [UInt64: Int] = [:]
    for block in table.blocks where block.isGood && Int(block.first) >= container && Int(block.first) < end {
      makes[ParagraphMakes.make(block, tree), default: 0] += block.count
    }
    let own = makes.filter { $0.value * 100 >= mass * ContainerFinder.makeShare }
    guard !own.isEmpty else { return container }
    var low = container
    var high = end
    for block in table.blocks where block.isGood && own[ParagraphMakes.make(block, tree)] != nil {
      low = min(low, Int(block.first))
      high = max(high, Int(block.last) + 1)
    }
    var node = container
    while node > 0, node > low || Int(tree.nodes[node].end) < high { node = Int(tree.nodes[node].parent) }
    guard node != container, node > 0, tree.nodes[node].tag != .html else { return container }
    if tree.nodes[node].tag == .body {
      // The whole page is the container where hardly any other prose is on it.
      let makeMass = table.blocks.reduce(0) {
        $0 + ($1.isGood && own[ParagraphMakes.make($1, tree)] != nil ? $1.count : 0)
      }
      guard (masses.total - makeMass) * 100 <= masses.total * ContainerFinder.maxStrange else {
        return container
      }
    }
    return accepts(node, container, mass) ? node : container
  }

  private func accepts(_ node: Int, _ container: Int, _ mass: Int) -> Bool {
    let wider = masses.of(node, in: tree)
    guard (wider - mass) * 100 > mass * ContainerFinder.minGain,
      wider * 100 > masses.total * ContainerFinder.minReach
    else { return false }
    return isOneArticle(node, container)
  }

  /// True where the wider element holds no other article beside the container and no title behind it.
  private func isOneArticle(_ node: Int, _ container: Int) -> Bool {
    let end = Int(tree.nodes[container].end)
    for i in node + 1..<Int(tree.nodes[node].end) {
      let tag = tree.nodes[i].tag
      if tag == .h1, i >= end { return false }
      guard tag == .article, i != container else { continue }
      let holdsContainer = i < container && Int(tree.nodes[i].end) >= end
      let isInside = i > container && i < end
      if !holdsContainer, !isInside, masses.of(i, in: tree) > 0 { return false }
    }
    return true
  }
}

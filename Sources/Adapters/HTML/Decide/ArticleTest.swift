/// Tells pages that hold no article, with the reason.
struct ArticleTest {
  /// Characters of text under which a page is looked at with suspicion, and under which it holds nothing.
  private static let fewChars = 500
  private static let noChars = 100
  /// Characters of the text of a stub before a paywall.
  private static let stubChars = 900
  /// Characters of the note below a player.
  private static let noteChars = 300
  /// Share of links of an index page, in percent.
  private static let indexLinks = 50
  /// Pictures of a gallery.
  private static let galleryImages = 6

  /// Time stamps of a live blog, titles of an index page.
  private static let liveTimes = 3
  private static let indexTitles = 4
  /// Share of links of a title on an index page, in percent, and nodes between the first and its text.
  private static let titleLinks = 80
  private static let nodesBefore = 20
  /// Blocks between the text and the notice that the rest must be paid for.
  private static let noticeReach = 4

  let tree: PageTree
  let signs: PageSigns
  let data: StructuredArticle
  let words: PageWords
  let table: BlockTable
  let masses: Masses
  let chosen: [OutputBlock]

  /// Why the page is no article, or nil.
  func reason(chars: Int, title: String?) -> String? {
    if data.types.contains("LiveBlogPosting") || isLive { return "live blog" }
    if chars < ArticleTest.fewChars, let title, words.contains(Folding.fold(title), .error) {
      return "error page"
    }
    if chars < ArticleTest.stubChars, hasNotice { return "paywall stub" }
    if isListOfTitles { return "index page" }
    guard chars < ArticleTest.fewChars else { return nil }
    if chars < ArticleTest.noChars, tree.nodes.contains(where: { $0.tag == .frameset }) { return "frames" }
    let type = signs.meta("og:type") ?? ""
    if type.hasPrefix("video") || isOf(.videoType) { return "video page" }
    if type.hasPrefix("music") || isOf(.audioType) { return "audio page" }
    // An article of a few lines may have a player as well; a page whose data names no article has not.
    if chars < ArticleTest.noteChars, data.types.isEmpty {
      if tree.nodes.contains(where: { $0.tag == .video }) { return "video page" }
      if tree.nodes.contains(where: { $0.tag == .audio }) { return "audio page" }
    }
    if tree.nodes.contains(where: { $0.lists.contains(.gallery) }),
      tree.nodes.count(where: { $0.tag == .img }) >= ArticleTest.galleryImages
    {
      return "gallery"
    }
    let all = table.blocks.reduce(0) { $0 + $1.count }
    let linked = table.blocks.reduce(0) { $0 + Int($1.linkChars) }
    if chars * 4 < all, linked * 100 > all * ArticleTest.indexLinks { return "index page" }
    return chars < ArticleTest.noChars && !isDeclared ? "no article text" : nil
  }

  /// True where the only article of the page, as its markup says, holds a title and text: a brief.
  private var isDeclared: Bool {
    let articles = tree.nodes.indices.filter { !tree.nodes[$0].isText && tree.nodes[$0].tag == .article }
    guard articles.count == 1, let article = articles.first else { return false }
    let inside = article..<Int(tree.nodes[article].end)
    return signs.headings.count { inside.contains($0) } == 1
      && chosen.contains { $0.kind == .paragraph && inside.contains($0.node) }
  }

  /// True where the structured data names no article and something of these types.
  private func isOf(_ list: PhraseLists) -> Bool {
    data.types.isEmpty && data.otherTypes.contains { words.lists(of: Folding.fold($0)).contains(list) }
  }

  /// True where an element named as live holds most of the page and many time stamps.
  private var isLive: Bool {
    // The outermost such element decides: those inside it hold no more stamps.
    let outer = tree.nodes.indices.first { i in
      let node = tree.nodes[i]
      guard node.lists.contains(.live), !node.isText, node.tag != .body, node.tag != .html,
        masses.of(i, in: tree) * 2 > masses.total, masses.total > 0
      else { return false }
      return true
    }
    guard let outer else { return false }
    return signs.times.count { $0 > outer && $0 < Int(tree.nodes[outer].end) } >= ArticleTest.liveTimes
  }

  /// True where headings that are links stand among the chosen blocks, each with little text behind it.
  private var isListOfTitles: Bool {
    guard let first = chosen.first(where: { $0.headingLevel != 1 })?.node, let last = chosen.last?.node else {
      return false
    }
    let titles = table.blocks.count {
      $0.rank > 0 && $0.isLinked(over: ArticleTest.titleLinks) && Int($0.first) < last
        && Int($0.last) > first - ArticleTest.nodesBefore
    }
    let texts = chosen.count { $0.kind == .paragraph || $0.kind == .listItem }
    return titles >= ArticleTest.indexTitles && titles * 2 >= texts
  }

  /// True where the notice stands inside the text or right behind it: menus and dialogs have one as well.
  private var hasNotice: Bool {
    guard let first = chosen.first?.node, let last = chosen.last?.node else {
      return table.blocks.contains(where: isPaywall)
    }
    let start = table.blocks.firstIndex { Int($0.first) >= first } ?? 0
    let end = table.blocks.lastIndex { Int($0.first) <= last } ?? 0
    guard start <= end else { return false }
    return table.blocks[start..<min(end + 1 + ArticleTest.noticeReach, table.blocks.count)].contains(
      where: isPaywall)
  }

  private func isPaywall(_ block: PageBlock) -> Bool {
    block.count < InputLimits.maxFurnitureBytes / 2 && words.contains(table.folded(block), .paywall)
  }
}

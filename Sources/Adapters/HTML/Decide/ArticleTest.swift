/// Tells pages that hold no article, with the reason.
struct ArticleTest {
  /// Characters of text under which a page is looked at with suspicion, and under which it holds nothing.
  private static let fewChars = 500
  private static let noChars = 100
  /// Characters of the text of a stub before a paywall.
  private static let stubChars = 900
  /// Share of links of an index page, in percent.
  private static let indexLinks = 50
  /// Pictures of a gallery.
  private static let galleryImages = 6

  let tree: PageTree
  let signs: PageSigns
  let data: StructuredArticle
  let words: PageWords
  let table: BlockTable

  /// Why the page is no article, or nil.
  func reason(chars: Int, title: String?) -> String? {
    if data.types.contains("LiveBlogPosting") { return "live blog" }
    if chars < ArticleTest.fewChars, let title, words.contains(Folding.fold(title), .error) {
      return "error page"
    }
    if chars < ArticleTest.stubChars, table.blocks.contains(where: isPaywall) { return "paywall stub" }
    guard chars < ArticleTest.fewChars else { return nil }
    let type = signs.meta("og:type") ?? ""
    if type.hasPrefix("video") || data.types.contains("VideoObject") { return "video page" }
    if tree.nodes.contains(where: { $0.lists.contains(.gallery) }),
      tree.nodes.count(where: { $0.tag == .img }) >= ArticleTest.galleryImages
    {
      return "gallery"
    }
    let all = table.blocks.reduce(0) { $0 + $1.count }
    let linked = table.blocks.reduce(0) { $0 + Int($1.linkChars) }
    if chars * 4 < all, linked * 100 > all * ArticleTest.indexLinks { return "index page" }
    return chars < ArticleTest.noChars ? "no article text" : nil
  }

  private func isPaywall(_ block: PageBlock) -> Bool {
    block.count < InputLimits.maxFurnitureBytes / 2 && words.contains(table.folded(block), .paywall)
  }
}

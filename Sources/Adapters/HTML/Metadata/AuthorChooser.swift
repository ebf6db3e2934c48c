/// Chooses the names of the authors.
struct AuthorChooser {
  /// Nodes before and behind the heading in which bylines are looked for.
  private static let before = 120
  private static let behind = 400
  /// Characters of a block that may be a byline.
  private static let maxChars = 160
  private static let minChars = 5

  /// Share of links of a line of profiles that has the length of a paragraph, in percent.
  private static let minLinks = 20

  /// Elements marked as author that are read.
  private static let maxMarked = 20

  let tree: PageTree
  let signs: PageSigns
  let data: StructuredArticle
  let words: PageWords
  let table: BlockTable
  let heading: Int?
  var reader: NameReader

  /// Letters of what the page is about: its tags, its title.
  private let subjects: [[UInt8]]
  private let titleLetters: [UInt8]

  init(
    tree: PageTree, signs: PageSigns, data: StructuredArticle, words: PageWords, table: BlockTable,
    heading: Int?, title: String?, publishers: [String?]
  ) {
    self.tree = tree
    self.signs = signs
    self.data = data
    self.words = words
    self.table = table
    self.heading = heading
    reader = NameReader(words: words)
    var tags = data.tags
    for name in AuthorChooser.tagMetas {
      for list in signs.metas[name] ?? [] {
        tags += list.split { $0 == "," || $0 == ";" || $0 == "|" }.map(String.init)
      }
    }
    subjects = tags.map { Folding.letters($0) }.filter { !$0.isEmpty }
    titleLetters = title.map { Folding.letters($0) } ?? []
    reader.refused = publishers.compactMap { $0 }.map { Folding.letters($0) }
  }

  /// The names, and whether the page has a place for them.
  func authors() -> [String] {
    let sources: [() -> [String]] = [
      structured, metas, marked, bylineElements, bylineLines, profileLinks, articleAuthor,
    ]
    var chosen: [String] = []
    for (number, source) in sources.enumerated() {
      chosen = source()
      // What the page does not show may be the people of the story instead of those who wrote it.
      if number < AuthorChooser.unseenSources || number == sources.count - 1 {
        chosen = chosen.filter(isCredible)
      }
      if !chosen.isEmpty { break }
    }
    return completed(chosen).map(asShown)
  }

  /// Names of metas that hold the tags of the page.
  private static let tagMetas = [
    "keywords", "news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "cxenseparse:taglist",
  ]
  /// The first sources are data that readers do not see, as is the last.
  private static let unseenSources = 2

  /// False for a name that is a subject of the page and stands in no byline.
  private func isCredible(_ name: String) -> Bool {
    let letters = Folding.letters(name)
    guard subjects.contains(letters) || titleLetters.firstRange(of: letters) != nil else { return true }
    return shown().contains { Folding.letters($0) == letters }
  }

  private func shown() -> [String] { marked() + bylineElements() + bylineLines() + profileLinks() }

  /// A name with the accents that the byline gives it.
  private func asShown(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    let scalars = Array(name.unicodeScalars)
    return shown().first { other in
      let others = Array(other.unicodeScalars)
      guard others.count == scalars.count, other != name else { return false }
      var accents = 0
      for (a, b) in zip(scalars, others) where a != b {
        guard !b.isASCII, b.properties.isAlphabetic, a.properties.isAlphabetic else { return false }
        accents += 1
      }
      return accents > 0 && accents * 2 < scalars.count
    } ?? name
  }

  /// The visible byline where it holds all chosen names and more.
  private func completed(_ chosen: [String]) -> [String] {
    guard !chosen.isEmpty else { return chosen }
    let visible = bylineLines()
    guard visible.count > chosen.count else { return chosen }
    let letters = visible.map { Folding.letters($0) }
    return chosen.allSatisfy { letters.contains(Folding.letters($0)) } ? visible : chosen
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return names.filter { seen.insert(Folding.letters($0)).inserted }
  }

  private func structured() -> [String] { unique(data.authors.flatMap { reader.names(in: $0) }) }

  private func metas() -> [String] {
    for name in [
      "parsely-author", "sailthru.author", "author", "dc.creator", "dcterms.creator", "dc.contributor", "byl",
      "citation_author", "authors", "article:author_name",
    ] {
      let names = unique(
        (signs.metas[name] ?? []).filter { !$0.contains("://") }.flatMap { reader.names(in: $0) })
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Elements marked as author by rel or itemprop.
  private func marked() -> [String] {
    let links = unique(
      signs.authorLinks.filter(isNear).prefix(AuthorChooser.maxMarked).flatMap {
        reader.names(in: tree.string(of: $0, limit: 200))
      })
    if !links.isEmpty { return links }
    return unique(
      signs.authorProps.prefix(AuthorChooser.maxMarked).flatMap { node -> [String] in
        // The name may be a property of its own inside.
        for i in node..<Int(tree.nodes[node].end) where tree.hasWord(i, .itemprop, "name") {
          let name = tree.string(i, .content) ?? tree.string(of: i, limit: 200)
          return reader.names(in: name)
        }
        return reader.names(in: tree.string(node, .content) ?? tree.string(of: node, limit: 200))
      })
  }

  private func isNear(_ node: Int) -> Bool {
    guard let heading else { return true }
    return node >= heading - AuthorChooser.before && node <= heading + AuthorChooser.behind
  }

  /// Elements whose class names a byline: with "By" in front, or holding nothing but names.
  private func bylineElements() -> [String] {
    for node in signs.bylines where isNear(node) {
      let text = tree.string(of: node, limit: 400)
      guard text.utf8.count >= AuthorChooser.minChars, text.utf8.count <= AuthorChooser.maxChars else {
        continue
      }
      let bytes = Array(text.utf8)
      if let names = BylineLine(words: words).names(bytes, 0..<bytes.count, reader: reader), !names.isEmpty {
        return names
      }
    }
    return []
  }

  /// Lines near the heading that open with "By" and a capital.
  private func bylineLines() -> [String] {
    guard heading != nil else { return [] }
    for block in table.blocks where isNear(Int(block.first)) {
      guard block.count >= AuthorChooser.minChars, block.count <= AuthorChooser.maxChars else { continue }
      if let names = BylineLine(words: words).names(table.bytes, block.range, reader: reader), !names.isEmpty
      {
        return names
      }
    }
    return []
  }

  /// Links to the page of an author, in a short block near the heading.
  private func profileLinks() -> [String] {
    var names: [String] = []
    for node in signs.links where heading != nil && isNear(node) {
      guard let href = tree.value(node, .href), isProfile(href) else { continue }
      guard let block = block(of: node), block.count < AuthorChooser.maxChars else { continue }
      if words.contains(table.folded(block), .anywhere) { continue }
      // A link in the midst of a sentence leads to somebody the story is about.
      if block.isGood, !block.isLinked(over: AuthorChooser.minLinks),
        words.opening(table.folded(block), .bylineOpener) == nil
      {
        continue
      }
      names += reader.names(in: tree.string(of: node, limit: 200))
    }
    return unique(names)
  }

  private func isProfile(_ href: ArraySlice<UInt8>) -> Bool {
    let path = href.prefix { $0 != 0x3F && $0 != 0x23 }
    let parts = path.split(separator: 0x2F)
    // The last part is the person's own.
    return parts.dropLast().contains { words.lists(of: $0.map(ASCII.lower)).contains(.profilePath) }
  }

  private func block(of node: Int) -> PageBlock? {
    let end = Int(tree.nodes[node].end)
    let low = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].last) < node }
    guard low < table.blocks.count, Int(table.blocks[low].first) < end else { return nil }
    return table.blocks[low]
  }

  private func articleAuthor() -> [String] {
    unique(
      (signs.metas["article:author"] ?? []).filter { !$0.contains("/") }.flatMap { reader.names(in: $0) })
  }
}

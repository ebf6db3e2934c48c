/// Chooses the names of the authors.
struct AuthorChooser {
  /// Nodes before and behind the heading in which bylines are looked for.
  private static let before = 120
  private static let behind = 400
  /// Characters of a block that may be a byline.
  private static let maxChars = 160
  private static let minChars = 5
  /// Characters of a line with nothing but names.
  private static let maxName = 60

  /// Share of links of a line of profiles that has the length of a paragraph, in percent.
  private static let minLinks = 50

  /// Lines behind the heading among which a name stands with its role.
  private static let linesBehind = 4

  /// Elements marked as author that are read.
  private static let maxMarked = 20

  /// Where names are looked for, best first.
  private enum Source: CaseIterable {
    case structured, metas, marked, bylineElements, bylineLines, profileLinks, articleAuthor, bareNames,
      namesWithRole

    /// True for data that readers do not see.
    var isUnseen: Bool { self == .structured || self == .metas || self == .articleAuthor }
  }

  private let tree: PageTree
  private let signs: PageSigns
  private let data: StructuredArticle
  private let words: PageWords
  private let table: BlockTable
  private let heading: Int?
  private var reader: NameReader

  /// Letters of what the page is about: its tags, its title.
  private let subjects: [[UInt8]]
  private let titleLetters: [UInt8]

  // What readers see is asked for several times.
  private lazy var marked = findMarked()
  private lazy var bylineElements = findBylineElements()
  private lazy var bylineLines = findBylineLines()
  private lazy var profileLinks = findProfileLinks()
  private lazy var shown = marked + bylineElements + bylineLines + profileLinks

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
      for list in signs.contents(name) {
        tags += list.split { $0 == "," || $0 == ";" || $0 == "|" }.map(String.init)
      }
    }
    subjects = tags.map { Folding.letters($0) }.filter { !$0.isEmpty }
    titleLetters = title.map { Folding.letters($0) } ?? []
    reader.refused = publishers.compactMap { $0 }.map { Folding.letters($0) }
  }

  /// The names.
  mutating func authors() -> [String] {
    var chosen: [String] = []
    for source in Source.allCases {
      chosen = names(from: source)
      // What the page does not show may be the people of the story instead of those who wrote it.
      if source.isUnseen { chosen = credible(chosen) }
      if !chosen.isEmpty { break }
    }
    guard !chosen.isEmpty else { return [] }
    let shown = shown
    return completed(chosen).map { AuthorChooser.asShown($0, shown) }
  }

  private mutating func names(from source: Source) -> [String] {
    switch source {
    case .structured: structured()
    case .metas: metas()
    case .marked: marked
    case .bylineElements: bylineElements
    case .bylineLines: bylineLines
    case .profileLinks: profileLinks
    case .articleAuthor: articleAuthor()
    case .bareNames: findBareNames()
    case .namesWithRole: findNamesWithRole()
    }
  }

  /// Names of metas that hold the tags of the page.
  private static let tagMetas = [
    "keywords", "news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "cxenseparse:taglist",
  ]

  /// Without names that are subjects of the page and stand in no byline.
  private mutating func credible(_ names: [String]) -> [String] {
    var left: [String] = []
    for name in names {
      let letters = Folding.letters(name)
      let isSubject = subjects.contains(letters) || ByteSearch.holds(titleLetters, letters)
      if !isSubject || shown.contains(where: { Folding.letters($0) == letters }) { left.append(name) }
    }
    return left
  }

  /// A name with the accents that the byline gives it.
  private static func asShown(_ name: String, _ shown: [String]) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    let scalars = Array(name.unicodeScalars)
    return shown.first { other in
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
  private mutating func completed(_ chosen: [String]) -> [String] {
    let visible = bylineLines
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
        signs.contents(name).filter { !$0.contains("://") }.flatMap { reader.names(in: $0) })
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Elements marked as author by rel or itemprop.
  private func findMarked() -> [String] {
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
  private func findBylineElements() -> [String] {
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

  /// Names alone, where a line of an element named as a byline opens with them.
  private func findBareNames() -> [String] {
    for node in signs.bylines where isNear(node) {
      guard let block = block(of: node), Int(block.first) >= node,
        block.count >= AuthorChooser.minChars, block.count <= AuthorChooser.maxName,
        !SentenceEnd.ends(table.bytes, block.range),
        words.lists(of: table.folded(block)).isDisjoint(with: .chromeLine)
      else { continue }
      // The first text alone: what is set apart behind it is the role or the place.
      let names = reader.names(in: tree.string(of: Int(block.first), limit: AuthorChooser.maxChars))
      if !names.isEmpty { return names }
    }
    return []
  }

  /// A line right behind the heading that is a name, a comma and a role ("Jane Roe, opinion columnist").
  private func findNamesWithRole() -> [String] {
    guard let heading else { return [] }
    let end = Int(tree.nodes[heading].end)
    let start = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].first) < end }
    for block in table.blocks[start...].prefix(AuthorChooser.linesBehind) {
      guard block.count <= AuthorChooser.maxName, !block.isGood,
        let comma = table.bytes[block.range].firstIndex(of: 0x2C)
      else { continue }
      let role = Folding.fold(table.bytes, (comma + 1)..<block.range.upperBound)
      guard words.lists(of: role).contains(.nameRole) else { continue }
      let names = reader.names(in: table.bytes, block.range.lowerBound..<comma)
      if names.count == 1 { return names }
    }
    return []
  }

  /// Lines near the heading that open with "By" and a capital.
  private func findBylineLines() -> [String] {
    guard heading != nil else { return [] }
    for block in table.blocks where isNear(Int(block.first)) {
      guard block.count >= AuthorChooser.minChars, block.count <= AuthorChooser.maxChars else { continue }
      guard words.mayOpen(table.bytes, block.range) else { continue }
      if let names = BylineLine(words: words).names(table.bytes, block.range, reader: reader), !names.isEmpty
      {
        return names
      }
    }
    return []
  }

  /// Links to the page of an author, in a short block near the heading.
  private func findProfileLinks() -> [String] {
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
    href.withUnsafeBufferPointer { p in
      // The part before the one at hand: the last one is the person's own.
      var before: Range<Int>?
      var i = 0
      while i < p.count {
        while i < p.count, p[i] == 0x2F { i += 1 }
        let start = i
        while i < p.count, p[i] != 0x2F, p[i] != 0x3F, p[i] != 0x23 { i += 1 }
        if i == start { return false }
        if let before {
          let name = UnsafeBufferPointer(rebasing: p[before]).lazy.map(ASCII.lower)
          if words.lists(of: name).contains(.profilePath) { return true }
        }
        before = start..<i
      }
      return false
    }
  }

  private func block(of node: Int) -> PageBlock? {
    let end = Int(tree.nodes[node].end)
    let low = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].last) < node }
    guard low < table.blocks.count, Int(table.blocks[low].first) < end else { return nil }
    return table.blocks[low]
  }

  private func articleAuthor() -> [String] {
    unique(
      signs.contents("article:author").filter { !$0.contains("/") }.flatMap { reader.names(in: $0) })
  }
}

/// Reads the JSON-LD blocks of a page.
struct StructuredData {
  /// Longest field taken as a name or title.
  private static let maxField = 500
  /// Keywords read of one list.
  private static let maxTags = 200

  private let trees: [JSONTree]
  /// Where the JSON text of each tree starts in the page.
  private let starts: [Int]
  private let words: PageWords
  /// Objects with a type or content, by their "@id".
  private var byID: [String: (tree: Int, node: Int)] = [:]

  init(_ page: [UInt8], _ ranges: [Range<Int>], words: PageWords) {
    self.words = words
    let read = ranges.compactMap { range in
      JSONParser.salvage(Array(page[range])).map { (range.lowerBound, $0) }
    }
    trees = read.map(\.1)
    starts = read.map(\.0)
    for (number, tree) in trees.enumerated() {
      for node in tree.nodes.indices where tree.nodes[node].kind == .object {
        guard let id = tree.member(node, "@id").flatMap(tree.string), tree.nodes[node].end > node + 3 else {
          continue
        }
        // The fullest object of an id is its definition.
        if let known = byID[id] {
          let other = trees[known.tree].nodes[known.node]
          if Int(other.end) - known.node >= Int(tree.nodes[node].end) - node { continue }
        }
        byID[id] = (number, node)
      }
    }
  }

  /// What the article's object says; `title` is the title the page shows, to choose among several.
  func article(title: [UInt8]) -> StructuredArticle {
    var best: (tree: Int, node: Int)?
    var most = -1
    var article = StructuredArticle()
    for (number, tree) in trees.enumerated() {
      for node in tree.nodes.indices where tree.nodes[node].kind == .object {
        if let date = text(tree, node, "datePublished") { article.otherDates.append(date) }
        let types = types(tree, node)
        guard types.contains(where: isArticle) else {
          article.otherTypes += types
          continue
        }
        let weight = weight(tree, node, title)
        if weight > most {
          most = weight
          best = (number, node)
        }
      }
    }
    if let best {
      fill(&article, trees[best.tree], best.node)
      article.body = body(best.tree, best.node)
    }
    return article
  }

  private func isArticle(_ type: String) -> Bool {
    words.lists(of: Folding.fold(type)).contains(.articleType)
  }

  private func weight(_ tree: JSONTree, _ node: Int, _ title: [UInt8]) -> Int {
    var weight = 0
    if let headline = text(tree, node, "headline") ?? text(tree, node, "name") {
      weight += 2
      if !title.isEmpty, Folding.letters(headline) == title { weight += 4 }
    }
    if tree.member(node, "datePublished") != nil { weight += 1 }
    if tree.member(node, "author") != nil { weight += 1 }
    if tree.member(node, "articleBody") != nil { weight += 1 }
    return weight
  }

  private func fill(_ article: inout StructuredArticle, _ tree: JSONTree, _ node: Int) {
    article.types = types(tree, node)
    article.headlines = [text(tree, node, "headline"), text(tree, node, "alternativeHeadline")].compactMap {
      $0
    }
    article.published = text(tree, node, "datePublished") ?? text(tree, node, "dateCreated")
    article.modified = text(tree, node, "dateModified")
    article.language = text(tree, node, "inLanguage")
    for key: StaticString in ["keywords", "about", "mentions"] {
      guard let value = tree.member(node, key) else { continue }
      for element in tree.elements(value).prefix(StructuredData.maxTags) {
        if let list = tree.string(element) {
          article.tags += list.split { $0 == "," || $0 == ";" }.map { clean(String($0)) }
        } else {
          let (owner, object) = resolve(tree, element)
          if let name = name(owner, object) { article.tags.append(name) }
        }
      }
    }
    if let section = tree.member(node, "articleSection") {
      article.sections = tree.elements(section).compactMap { tree.string($0) }.map(clean)
    }
    if let genre = tree.member(node, "genre") {
      article.genres = tree.elements(genre).compactMap { tree.string($0) }.map(clean)
    }
    for key: StaticString in ["author", "creator"] where article.authors.isEmpty {
      guard let value = tree.member(node, key) else { continue }
      article.hasAuthorField = true
      article.authors = tree.elements(value).flatMap { people(tree, $0) }
    }
    if let value = tree.member(node, "publisher") {
      for element in tree.elements(value) {
        let (owner, object) = resolve(tree, element)
        if article.publisher == nil { article.publisher = name(owner, object) }
        readPolicies(owner, object, into: &article)
      }
    }
    readPolicies(tree, node, into: &article)
    article.policies.sort { ($0.name, $0.url) < ($1.name, $1.url) }
  }

  /// Where the text of an article starts in the page.
  private func body(_ number: Int, _ node: Int) -> Int? {
    let tree = trees[number]
    guard let value = tree.member(node, "articleBody"), tree.nodes[value].kind == .string else { return nil }
    return starts[number] + Int(tree.nodes[value].source)
  }

  private func readPolicies(_ tree: JSONTree, _ node: Int, into article: inout StructuredArticle) {
    tree.eachMember(node) { key, value in
      guard let name = tree.string(key), words.policies.contains(name) else { return }
      guard !article.policies.contains(where: { $0.name == name }) else { return }
      if let url = tree.string(value) { article.policies.append((name, url)) }
    }
  }

  /// The names of an author field; organisations give none.
  private func people(_ tree: JSONTree, _ node: Int) -> [String] {
    if let text = tree.string(node) { return text.contains("://") ? [] : [clean(text)] }
    let (owner, object) = resolve(tree, node)
    if types(owner, object).contains(where: { $0.hasSuffix("Organization") || $0 == "Corporation" }) {
      return []
    }
    guard let name = owner.member(object, "name") else { return [] }
    return owner.elements(name).compactMap { owner.string($0) }.map(clean)
  }

  private func name(_ tree: JSONTree, _ node: Int) -> String? {
    if let text = tree.string(node) { return text.contains("://") ? nil : clean(text) }
    return text(tree, node, "name")
  }

  /// Follows an object that holds nothing but an "@id".
  private func resolve(_ tree: JSONTree, _ node: Int) -> (JSONTree, Int) {
    guard tree.nodes[node].kind == .object, tree.member(node, "name") == nil,
      let id = tree.member(node, "@id").flatMap(tree.string), let found = byID[id]
    else { return (tree, node) }
    return (trees[found.tree], found.node)
  }

  private func types(_ tree: JSONTree, _ node: Int) -> [String] {
    guard let value = tree.member(node, "@type") else { return [] }
    return tree.elements(value).compactMap { tree.string($0) }
  }

  private func text(
    _ tree: JSONTree, _ node: Int, _ key: StaticString, limit: Int = maxField
  ) -> String? {
    guard let value = tree.member(node, key) else { return nil }
    for element in tree.elements(value) {
      if let text = tree.string(element), !text.isEmpty, text.utf8.count <= limit { return clean(text) }
    }
    return nil
  }

  private func clean(_ text: String) -> String {
    let decoded = References.decoded(References.decoded(Array(text.utf8)))
    return Strings.collapsed(decoded, 0..<decoded.count)
  }
}

/// What the head and the marked elements of a page say, gathered in one pass.
struct PageSigns {
  private struct Meta {
    /// The hash of its name in lower case.
    var hash: UInt64
    var node: Int32
    var name: AttributeName
  }

  /// Bytes of the name of a `<meta>`.
  private static let maxName = 100

  private let tree: PageTree
  /// The names and properties of `<meta>` with a content, in order.
  private var metas: [Meta] = []
  /// The text of `<title>`.
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?
  /// Nodes of `<h1>` that hold text.
  private(set) var headings: [Int] = []
  /// Nodes of `<time>`.
  private(set) var times: [Int] = []
  /// Nodes with an itemprop of author or a date, with rel=author, with a class of bylines.
  private(set) var authorProps: [Int] = []
  private(set) var publishedProps: [Int] = []
  private(set) var modifiedProps: [Int] = []
  private(set) var authorLinks: [Int] = []
  private(set) var bylines: [Int] = []
  private(set) var kickers: [Int] = []
  /// Nodes whose class says that they show the day of publication.
  private(set) var publishedNames: [Int] = []
  /// All `<a>` with an address.
  private(set) var links: [Int] = []

  init(_ tree: PageTree) {
    self.tree = tree
    for i in tree.nodes.indices.dropFirst() where !tree.nodes[i].isText { read(tree, i) }
  }

  /// The first content of the first of these names that has one.
  func meta(_ names: String...) -> String? {
    for name in names { if let found = contents(name, where: { !$0.isEmpty }).first { return found } }
    return nil
  }

  /// The contents of `<meta>` of a lower-case name or property.
  func contents(_ name: String) -> [String] { contents(name) { _ in true } }

  private func contents(_ name: String, where isWanted: (String) -> Bool) -> [String] {
    let hash = PageSigns.hash(name.utf8)
    var found: [String] = []
    for meta in metas where meta.hash == hash {
      guard let key = tree.value(Int(meta.node), meta.name),
        let content = tree.value(Int(meta.node), .content),
        key.lazy.map(ASCII.lower).elementsEqual(name.utf8)
      else { continue }
      let decoded = References.decoded(Array(content))
      let text = Strings.collapsed(decoded, 0..<decoded.count)
      if isWanted(text) { found.append(text) }
    }
    return found
  }

  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(ElementNames.seed) { ElementNames.hash($0, ASCII.lower($1)) }
  }

  private mutating func read(_ tree: PageTree, _ i: Int) {
    let node = tree.nodes[i]
    switch node.tag {
    case .meta: readMeta(tree, i)
    case .title where title == nil:
      let text = tree.string(of: i)
      if !text.isEmpty { title = text }
    case .html: language = language ?? tree.string(i, .lang)
    case .link where canonical == nil && tree.hasWord(i, .rel, "canonical"):
      canonical = tree.string(i, .href)
    case .h1: if !tree.string(of: i, limit: 200).isEmpty { headings.append(i) }
    case .time: times.append(i)
    case .a:
      if tree.value(i, .href) != nil { links.append(i) }
      if tree.hasWord(i, .rel, "author") { authorLinks.append(i) }
    default: break
    }
    if node.lists.contains(.byline) { bylines.append(i) }
    if node.lists.contains(.kicker) { kickers.append(i) }
    if node.lists.contains(.published) { publishedNames.append(i) }
    guard tree.value(i, .itemprop) != nil else { return }
    if tree.hasWord(i, .itemprop, "author") { authorProps.append(i) }
    if tree.hasWord(i, .itemprop, "datePublished") { publishedProps.append(i) }
    if tree.hasWord(i, .itemprop, "dateModified") { modifiedProps.append(i) }
  }

  private mutating func readMeta(_ tree: PageTree, _ i: Int) {
    guard tree.value(i, .content) != nil else { return }
    for name in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      guard let key = tree.value(i, name), key.count < PageSigns.maxName else { continue }
      metas.append(Meta(hash: PageSigns.hash(key), node: Int32(i), name: name))
    }
  }
}

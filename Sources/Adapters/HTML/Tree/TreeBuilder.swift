internal import CLibXML2
internal import TextCore

/// Builds a `PageTree` from the elements and texts that `PlainParser` or libxml2's HTML parser report.
///
/// libxml2 reaches it through a pointer while it runs; it lives for one page.
struct TreeBuilder {
  private struct Open {
    var node: Int32
    /// The number of its name.
    var name: Int32
  }

  /// Bytes of the text of a link; what holds more was never closed. Teasers that are links as a whole stay
  /// under a thousand.
  private static let maxLinkText = 2000

  var tree = PageTree()
  // Apart from the tree while it grows: the aligner changes both at once.
  var text: [UInt8] = []
  var map = SourceMap(runs: [])
  var aligner: TextAligner
  private var classes: ClassTokens
  var names: ElementNames
  let items: [StrippedPage.Item]
  let pieces: [StrippedPage.Piece]
  let bytes: [UInt8]
  /// The decoded page.
  let p: UnsafeBufferPointer<UInt8>
  /// The first item the parser has not gone past.
  var item = 0
  private let words: PageWords
  private var stack: [Open] = [Open(node: 0, name: 0)]
  var context: htmlParserCtxtPtr?
  /// The last link that opened, and where its text starts.
  private var lastLink = 0
  private var linkStart = 0

  private init(
    _ page: StrippedPage, of source: [UInt8], _ p: UnsafeBufferPointer<UInt8>, _ words: PageWords
  ) {
    aligner = TextAligner(page)
    classes = ClassTokens(words)
    items = page.items
    pieces = page.pieces
    bytes = page.bytes
    names = page.names
    self.p = p
    self.words = words
    tree.page = source
    tree.attributes = page.attributes
    tree.values = page.values
    tree.nodes.reserveCapacity(max(page.events.count, page.items.count * 2) + 8)
    text.reserveCapacity(page.pieces.reduce(0) { $0 + Int($1.length) })
  }

  /// Parses a page; nil where the parser could not be made.
  ///
  /// - Parameter source: the decoded page that was stripped.
  static func build(_ page: StrippedPage, of source: [UInt8], words: PageWords) -> PageTree? {
    source.withUnsafeBufferPointer { p in
      if page.isPlain {
        var parser = PlainParser(TreeBuilder(page, of: source, p, words))
        return parser.run(page)
      }
      var builder = TreeBuilder(page, of: source, p, words)
      return withUnsafeMutablePointer(to: &builder) { parse($0) } ? builder.finish() : nil
    }
  }

  /// The tree, once all was reported.
  mutating func finish() -> PageTree {
    while stack.count > 1 { pop() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.text = text
    tree.map = map
    tree.unexplained = aligner.unexplained
    return tree
  }

  private mutating func pop() {
    guard let top = stack.popLast() else { return }
    tree.nodes[Int(top.node)].end = Int32(tree.nodes.count)
    if Int(top.node) == lastLink, text.count - linkStart > TreeBuilder.maxLinkText {
      tree.nodes[lastLink].bits &= ~PageNode.isLink
    }
  }

  // MARK: Elements

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - number: the number of its name.
  ///   - attributes: its attributes in the tree.
  mutating func open(_ number: Int, attributes: Range<Int>) {
    var node = PageNode(
      parent: stack.last?.node ?? 0, end: 0, start: Int32(attributes.lowerBound),
      stop: Int32(attributes.upperBound))
    node.wordStart = Int32(tree.dropWords.count)
    for at in attributes { look(at, &node) }
    node.tag = names.facts[number].tag
    node.bits = names.facts[number].bits
    node.wordStop = Int32(tree.dropWords.count)
    stack.append(Open(node: Int32(tree.nodes.count), name: Int32(number)))
    tree.nodes.append(node)
    if node.tag == .a { openLink(tree.nodes.count - 1) }
  }

  /// Asks for what the words of pages say of elements of a name.
  mutating func resolve(_ number: Int, _ name: some Collection<UInt8>) {
    let lists = words.lists(of: name)
    var bits: UInt8 = 0
    if lists.contains(.inlineTag) { bits |= PageNode.isInline }
    if lists.contains(.removedTag) { bits |= PageNode.isRemovedTag }
    names.resolve(number, bits: bits)
  }

  /// Marks a link, and takes the mark from one that is open around it.
  private mutating func openLink(_ node: Int) {
    if lastLink > 0, tree.nodes[lastLink].end == 0 { tree.nodes[lastLink].bits &= ~PageNode.isLink }
    if tree.value(node, .href) != nil { tree.nodes[node].bits |= PageNode.isLink }
    lastLink = node
    linkStart = text.count
  }

  /// Looks up the words of an attribute.
  private mutating func look(_ at: Int, _ node: inout PageNode) {
    let attribute = tree.attributes[at]
    node.attributes |= 1 << UInt32(attribute.name.rawValue)
    guard attribute.name.holdsTokens else { return }
    let range = Int(attribute.start)..<Int(attribute.stop)
    if attribute.isOwn {
      let values = tree.values
      values.withUnsafeBufferPointer {
        classes.look(UnsafeBufferPointer(rebasing: $0[range]), lists: &node.lists, words: &tree.dropWords)
      }
    } else {
      classes.look(UnsafeBufferPointer(rebasing: p[range]), lists: &node.lists, words: &tree.dropWords)
    }
  }

  /// Takes the end of an element: the innermost that is open to the parser.
  mutating func close(_ number: Int) {
    if let top = stack.last, Int(top.name) == number {
      let tag = tree.nodes[Int(top.node)].tag
      // Ends of html and body come late or not at all; the stack is closed at the end.
      if tag != .html, tag != .body { pop() }
      return
    }
    let tag = names.facts[number].tag
    if tag == .html || tag == .body { return }
    guard let top = stack.last, top.node != 0, tree.nodes[Int(top.node)].tag == tag else {
      if let at = stack.lastIndex(where: { $0.node != 0 && tree.nodes[Int($0.node)].tag == tag }) {
        while stack.count > at { pop() }
      }
      return
    }
    pop()
  }

  // MARK: Text

  /// Adds a text by its pieces in the page.
  mutating func add(_ pieces: UnsafeBufferPointer<StrippedPage.Piece>, hasReferences: Bool) {
    let start = Int32(text.count)
    TextCopier.append(pieces, of: p, hasReferences: hasReferences, to: &text, &map)
    closeText(from: start)
  }

  /// Makes a node of the text from an offset on, or adds it to the node before.
  mutating func closeText(from start: Int32) {
    let stop = Int32(text.count)
    let parent = stack.last?.node ?? 0
    if let last = tree.nodes.last, last.isText, last.parent == parent, last.stop == start {
      tree.nodes[tree.nodes.count - 1].stop = stop
      return
    }
    var node = PageNode(parent: parent, end: Int32(tree.nodes.count + 1), start: start, stop: stop)
    node.bits = PageNode.isText | PageNode.isInline
    tree.nodes.append(node)
  }
}

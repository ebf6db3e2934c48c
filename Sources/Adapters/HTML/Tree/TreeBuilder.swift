internal import CLibXML2
internal import TextCore

/// Builds a `PageTree` from the events of libxml2's HTML parser.
///
/// The parser reaches it through a pointer while it runs; it lives for one page.
struct TreeBuilder {
  private struct Open {
    var node: Int32
    /// The parser's interned copy of its name.
    var name: UnsafePointer<UInt8>?
  }

  /// Bytes of the text of a link; what holds more was never closed. Teasers that are links as a whole stay
  /// under a thousand.
  private static let maxLinkText = 2000

  private var tree = PageTree()
  // Apart from the tree while it grows: the aligner changes both at once.
  private var text: [UInt8] = []
  private var map = SourceMap(runs: [])
  private var aligner: TextAligner
  private var classes: ClassTokens
  private var names: ElementNames
  private let items: [StrippedPage.Item]
  private let pieces: [StrippedPage.Piece]
  private let bytes: [UInt8]
  private let p: UnsafeBufferPointer<UInt8>
  /// The first item the parser has not gone past.
  private var item = 0
  private let words: PageWords
  private var stack: [Open] = [Open(node: 0, name: nil)]
  private var context: htmlParserCtxtPtr?
  /// The last link that opened, and where its text starts.
  private var lastLink = 0
  private var linkStart = 0

  private init(_ page: StrippedPage, _ p: UnsafeBufferPointer<UInt8>, _ words: PageWords) {
    aligner = TextAligner(page)
    classes = ClassTokens(words)
    items = page.items
    pieces = page.pieces
    bytes = page.bytes
    names = page.names
    self.p = p
    self.words = words
    tree.attributes = page.attributes
    tree.nodes.reserveCapacity(page.items.count + page.items.count / 4)
    text.reserveCapacity(page.pieces.reduce(0) { $0 + Int($1.length) })
  }

  /// Parses a page; nil where the parser could not be made.
  ///
  /// - Parameter source: the decoded page that was stripped.
  static func build(_ page: StrippedPage, of source: [UInt8], words: PageWords) -> PageTree? {
    source.withUnsafeBufferPointer { p in
      var builder = TreeBuilder(page, p, words)
      builder.tree.page = source
      return withUnsafeMutablePointer(to: &builder) { parse($0) } ? builder.finished() : nil
    }
  }

  /// True once libxml2 is set up; it does that at first use otherwise, where two threads can wait for each other.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private static func parse(_ builder: UnsafeMutablePointer<TreeBuilder>) -> Bool {
    guard isReady, let context = htmlNewParserCtxt() else { return false }
    defer { htmlFreeParserCtxt(context) }
    builder.pointee.context = context
    context.pointee.userData = UnsafeMutableRawPointer(builder)
    guard let sax = context.pointee.sax else { return false }
    sax.pointee = xmlSAXHandler()
    sax.pointee.startElement = { data, name, attributes in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: TreeBuilder.self).pointee.start(name, attributes)
    }
    sax.pointee.endElement = { data, name in
      guard let data, let name else { return }
      data.assumingMemoryBound(to: TreeBuilder.self).pointee.end(name)
    }
    sax.pointee.characters = { data, text, count in
      guard let data, let text else { return }
      data.assumingMemoryBound(to: TreeBuilder.self).pointee.add(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    sax.pointee.ignorableWhitespace = sax.pointee.characters
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    builder.pointee.bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // Without a document handler no document is built; should one come back, it is ours to free.
      if let document = htmlCtxtReadMemory(context, start, Int32(buffer.count), nil, "UTF-8", Int32(options))
      {
        xmlFreeDoc(document)
      }
    }
    builder.pointee.context = nil
    return true
  }

  private consuming func finished() -> PageTree {
    while stack.count > 1 { pop() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.text = text
    tree.map = map
    tree.unexplained = aligner.unexplained
    return tree
  }

  /// Bytes of the stripped page the parser has read.
  private var position: Int {
    guard let input = context?.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base
    else { return bytes.count }
    return Int(input.pointee.consumed) + (cursor - base)
  }

  private mutating func pop() {
    guard let top = stack.popLast() else { return }
    tree.nodes[Int(top.node)].end = Int32(tree.nodes.count)
    if Int(top.node) == lastLink, text.count - linkStart > TreeBuilder.maxLinkText {
      tree.nodes[lastLink].bits &= ~PageNode.isLink
    }
  }

  // MARK: Elements

  /// The number of a name as the parser gives it, in lower case and ended by NUL.
  private mutating func number(_ name: UnsafePointer<UInt8>) -> Int {
    var hash = ElementNames.seed
    var count = 0
    while name[count] != 0 {
      hash = ElementNames.hash(hash, name[count])
      count += 1
    }
    let number = names.number(hash)
    if !names.facts[number].isResolved {
      let lists = words.lists(of: UnsafeBufferPointer(start: name, count: count))
      var bits: UInt8 = 0
      if lists.contains(.inlineTag) { bits |= PageNode.isInline }
      if lists.contains(.removedTag) { bits |= PageNode.isRemovedTag }
      names.resolve(number, bits: bits)
    }
    return number
  }

  /// The start tag that was handed over without its attributes and that the parser now reports, if it is
  /// one: elements that it opens by itself are reported at the same place, under other names.
  private mutating func bareTag(_ name: UnsafePointer<UInt8>) -> StrippedPage.Item? {
    let position = position
    while item < items.count, Int(items[item].end) < position { item += 1 }
    guard item < items.count else { return nil }
    let found = items[item]
    guard found.kind == .tag, Int(found.end) == position else { return nil }
    var i = 0
    for at in Int(found.start) + 1..<Int(found.end) {
      if ASCII.lower(bytes[at]) != name[i] { return nil }
      i += 1
    }
    return name[i] == 0 ? found : nil
  }

  private mutating func start(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    var node = PageNode(parent: stack.last?.node ?? 0, end: 0, start: 0, stop: 0)
    node.wordStart = Int32(tree.dropWords.count)
    let number: Int
    if let bare = bareTag(name) {
      number = names.facts[Int(bare.name)].isResolved ? Int(bare.name) : self.number(name)
      node.start = bare.first
      node.stop = bare.stop
      for at in Int(bare.first)..<Int(bare.stop) { look(at, &node) }
    } else {
      number = self.number(name)
      node.start = Int32(tree.attributes.count)
      if let attributes { read(attributes, &node) }
      node.stop = Int32(tree.attributes.count)
    }
    node.tag = names.facts[number].tag
    node.bits = names.facts[number].bits
    node.wordStop = Int32(tree.dropWords.count)
    stack.append(Open(node: Int32(tree.nodes.count), name: name))
    tree.nodes.append(node)
    if node.tag == .a { openLink(tree.nodes.count - 1) }
  }

  /// Marks a link, and takes the mark from one that is open around it.
  private mutating func openLink(_ node: Int) {
    if lastLink > 0, tree.nodes[lastLink].end == 0 { tree.nodes[lastLink].bits &= ~PageNode.isLink }
    if tree.value(node, .href) != nil { tree.nodes[node].bits |= PageNode.isLink }
    lastLink = node
    linkStart = text.count
  }

  /// Looks up the words of an attribute that was left out.
  private mutating func look(_ at: Int, _ node: inout PageNode) {
    let attribute = tree.attributes[at]
    guard attribute.name.holdsTokens else { return }
    look(UnsafeBufferPointer(rebasing: p[Int(attribute.start)..<Int(attribute.stop)]), &node)
  }

  private mutating func look(_ value: UnsafeBufferPointer<UInt8>, _ node: inout PageNode) {
    let result = classes.lookUp(value)
    node.lists.formUnion(result.lists)
    for at in result.words { tree.dropWords.append(classes.words[at]) }
  }

  /// Takes the attributes the parser read.
  private mutating func read(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ node: inout PageNode
  ) {
    var i = 0
    while let name = attributes[i] {
      let value = attributes[i + 1]
      i += 2
      guard let known = AttributeName(TreeBuilder.buffer(name)) else { continue }
      let start = Int32(tree.values.count)
      if let value {
        let bytes = TreeBuilder.buffer(value)
        if known == .style, !HiddenStyle.hides(bytes) { continue }
        tree.values.append(contentsOf: bytes)
        if known.holdsTokens { look(bytes, &node) }
      } else if known == .style {
        continue
      }
      tree.attributes.append(.init(name: known, isOwn: true, start: start, stop: Int32(tree.values.count)))
    }
  }

  private static func buffer(_ text: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: text, count: count)
  }

  private mutating func end(_ name: UnsafePointer<UInt8>) {
    if let top = stack.last, top.name == name {
      let tag = tree.nodes[Int(top.node)].tag
      // Ends of html and body come late or not at all; the stack is closed at the end.
      if tag != .html, tag != .body { pop() }
      return
    }
    let tag = names.facts[number(name)].tag
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

  private mutating func add(_ chunk: UnsafeBufferPointer<UInt8>) {
    guard !chunk.isEmpty else { return }
    let position = position
    while item < items.count, Int(items[item].end) < position { item += 1 }
    let start = Int32(text.count)
    if item < items.count, items[item].kind != .tag, Int(items[item].start) < position {
      let found = items[item]
      if found.kind == .verbatim {
        aligner.append(chunk, item: item, limit: position, to: &text, &map)
      } else {
        TextCopier.append(
          pieces[Int(found.first)..<Int(found.stop)], of: p, hasReferences: found.kind == .references,
          to: &text, &map)
      }
    } else {
      aligner.invent(chunk, to: &text, &map)
    }
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

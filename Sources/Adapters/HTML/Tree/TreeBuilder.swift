internal import CLibXML2
internal import TextCore

/// Builds a `PageTree` from the events of libxml2's HTML parser.
///
/// A class because the parser reaches it through a pointer; it lives for one page.
final class TreeBuilder {
  private struct TagEntry {
    var tag: HTMLTag
    var bits: UInt8
  }

  /// Bytes of the text of a link; what holds more was never closed. Teasers that are links as a whole stay under
  /// a thousand.
  private static let maxLinkText = 2000

  private var tree = PageTree()
  // Apart from the tree while it grows: the aligner changes both at once.
  private var text: [UInt8] = []
  private var map = SourceMap(runs: [])
  private var aligner: TextAligner
  private var classes: ClassTokens
  private let words: PageWords
  private var stack: [Int32] = [0]
  /// The last link that opened.
  private var lastLink = 0
  /// Where its text starts.
  private var linkStart = 0
  /// Entries of names by the address of the parser's interned copy.
  private var tags: [UInt: TagEntry] = [:]
  private var context: htmlParserCtxtPtr?

  private init(_ page: StrippedPage, _ words: PageWords) {
    aligner = TextAligner(page)
    classes = ClassTokens(words)
    self.words = words
    text.reserveCapacity(page.bytes.count / 2)
  }

  /// Parses a page; nil where the parser could not be made.
  static func build(_ page: StrippedPage, words: PageWords) -> PageTree? {
    let builder = TreeBuilder(page, words)
    return builder.parse(page.bytes) ? builder.tree : nil
  }

  private func parse(_ bytes: [UInt8]) -> Bool {
    guard let context = htmlNewParserCtxt() else { return false }
    defer { htmlFreeParserCtxt(context) }
    self.context = context
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    guard let sax = context.pointee.sax else { return false }
    sax.pointee = xmlSAXHandler()
    sax.pointee.startElement = { data, name, attributes in
      guard let data, let name else { return }
      TreeBuilder.from(data).start(name, attributes)
    }
    sax.pointee.endElement = { data, name in
      guard let data, let name else { return }
      TreeBuilder.from(data).end(name)
    }
    sax.pointee.characters = { data, text, count in
      guard let data, let text else { return }
      TreeBuilder.from(data).add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    sax.pointee.ignorableWhitespace = sax.pointee.characters
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // Without a document handler no document is built; should one come back, it is ours to free.
      if let document = htmlCtxtReadMemory(context, start, Int32(buffer.count), nil, "UTF-8", Int32(options))
      {
        xmlFreeDoc(document)
      }
    }
    while stack.count > 1 { pop() }
    tree.nodes[0].end = Int32(tree.nodes.count)
    tree.text = text
    tree.map = map
    self.context = nil
    return true
  }

  private static func from(_ data: UnsafeMutableRawPointer) -> TreeBuilder {
    Unmanaged<TreeBuilder>.fromOpaque(data).takeUnretainedValue()
  }

  private func pop() {
    guard let top = stack.popLast() else { return }
    tree.nodes[Int(top)].end = Int32(tree.nodes.count)
    if Int(top) == lastLink, text.count - linkStart > TreeBuilder.maxLinkText {
      tree.nodes[lastLink].bits &= ~PageNode.isLink
    }
  }

  private func entry(_ name: UnsafePointer<UInt8>) -> TagEntry {
    let key = UInt(bitPattern: name)
    if let entry = tags[key] { return entry }
    let string = String(cString: name)
    let lists = words.lists(of: Array(string.utf8))
    var bits: UInt8 = 0
    if lists.contains(.inlineTag) { bits |= PageNode.isInline }
    if lists.contains(.removedTag) { bits |= PageNode.isRemovedTag }
    let entry = TagEntry(tag: HTMLTag(name: string), bits: bits)
    tags[key] = entry
    return entry
  }

  private func start(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?)
  {
    let entry = entry(name)
    // A second html or body only adds attributes.
    let first = Int32(tree.attributes.count)
    var node = PageNode(
      tag: entry.tag, bits: entry.bits, parent: stack.last ?? 0, end: 0, start: first, stop: first)
    node.wordStart = Int32(tree.dropWords.count)
    if let attributes { read(attributes, &node) }
    node.stop = Int32(tree.attributes.count)
    node.wordStop = Int32(tree.dropWords.count)
    stack.append(Int32(tree.nodes.count))
    tree.nodes.append(node)
    if node.tag == .a { openLink(tree.nodes.count - 1) }
  }

  /// Marks a link, and takes the mark from one that is open around it.
  private func openLink(_ node: Int) {
    if lastLink > 0, tree.nodes[lastLink].end == 0 { tree.nodes[lastLink].bits &= ~PageNode.isLink }
    if tree.value(node, .href) != nil { tree.nodes[node].bits |= PageNode.isLink }
    lastLink = node
    linkStart = text.count
  }

  private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ node: inout PageNode) {
    var i = 0
    while let name = attributes[i] {
      let value = attributes[i + 1]
      i += 2
      guard let known = AttributeName(name) else { continue }
      let start = Int32(tree.values.count)
      if let value {
        var count = 0
        while value[count] != 0 { count += 1 }
        let bytes = UnsafeBufferPointer(start: value, count: count)
        tree.values.append(contentsOf: bytes)
        if known == .className || known == .id || known == .component {
          let result = classes.lookUp(bytes)
          node.lists.formUnion(result.lists)
          tree.dropWords.append(contentsOf: result.words)
        }
      }
      tree.attributes.append(.init(name: known, start: start, stop: Int32(tree.values.count)))
    }
  }

  private func end(_ name: UnsafePointer<UInt8>) {
    let tag = entry(name)
    // Ends of html and body come late or not at all; the stack is closed at the end.
    if tag.tag == .html || tag.tag == .body { return }
    guard let top = stack.last, top != 0, tree.nodes[Int(top)].tag == tag.tag else {
      if let at = stack.lastIndex(where: { $0 != 0 && tree.nodes[Int($0)].tag == tag.tag }) {
        while stack.count > at { pop() }
      }
      return
    }
    pop()
  }

  private func add(_ chunk: UnsafeBufferPointer<UInt8>) {
    guard !chunk.isEmpty else { return }
    var limit = Int.max - 8
    if let input = context?.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base {
      limit = Int(input.pointee.consumed) + (cursor - base)
    }
    let start = Int32(text.count)
    aligner.append(chunk, limit: limit, to: &text, &map)
    let stop = Int32(text.count)
    if let last = tree.nodes.last, last.isText, last.parent == (stack.last ?? 0), last.stop == start {
      tree.nodes[tree.nodes.count - 1].stop = stop
      return
    }
    var node = PageNode(parent: stack.last ?? 0, end: Int32(tree.nodes.count + 1), start: start, stop: stop)
    node.bits = PageNode.isText | PageNode.isInline
    tree.nodes.append(node)
  }
}

internal import CLibXML2
internal import TextCore

/// Lets libxml2 read a page.
extension TreeBuilder {
  /// True once libxml2 is set up; it does that at first use otherwise, where two threads can wait for each other.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// True where libxml2 reads tags as `PlainParser` does: from version 2.14 on it cuts them by the rules of HTML 5.
  static let isParserOfHTML4 = LIBXML_VERSION < 21400

  static func parse(_ builder: UnsafeMutablePointer<TreeBuilder>) -> Bool {
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

  /// Bytes of the stripped page the parser has read.
  private var position: Int {
    guard let input = context?.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base
    else { return bytes.count }
    return Int(input.pointee.consumed) + (cursor - base)
  }

  // MARK: Elements

  /// The number of a name as the parser gives it, in lower case and ended by NUL.
  private mutating func number(_ name: UnsafePointer<UInt8>) -> Int {
    let name = TreeBuilder.buffer(name)
    let number = names.number(name.reduce(ElementNames.seed) { ElementNames.hash($0, $1) })
    if !names.facts[number].isResolved { resolve(number, name) }
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
    if let bare = bareTag(name) {
      let isKnown = names.facts[Int(bare.name)].isResolved
      open(isKnown ? Int(bare.name) : number(name), attributes: Int(bare.first)..<Int(bare.stop))
    } else {
      let first = tree.attributes.count
      if let attributes { read(attributes) }
      open(number(name), attributes: first..<tree.attributes.count)
    }
  }

  private mutating func end(_ name: UnsafePointer<UInt8>) { close(number(name)) }

  /// Takes the attributes the parser read.
  private mutating func read(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
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
        pieces.withUnsafeBufferPointer {
          TextCopier.append(
            UnsafeBufferPointer(rebasing: $0[Int(found.first)..<Int(found.stop)]), of: p,
            hasReferences: found.kind == .references, to: &text, &map)
        }
      }
    } else {
      aligner.invent(chunk, to: &text, &map)
    }
    closeText(from: start)
  }
}

internal import TextCore

/// Reads one Markdown text into blocks and metadata.
struct MarkdownReader {
  private let source: [UInt8]
  private let words: PageWords
  private(set) var text: [UInt8] = []
  private(set) var map = SourceMap(runs: [])
  private(set) var blocks: [Block] = []
  private(set) var links: [Link] = []
  private(set) var metadata = Metadata()
  /// The title of the front matter, where the text shows none.
  private(set) var suppliedTitle: String?
  private var hasProse = false

  init(text: [UInt8], words: PageWords) {
    source = text
    self.words = words
  }

  mutating func read() {
    let matter = FrontMatter(source, words: words)
    for block in MarkdownScanner.blocks(source, from: matter.end, words: words) { write(block) }
    FrontMatterValues.apply(matter, to: &metadata, words: words)
    if !blocks.contains(where: { $0.headingLevel == 1 }) { suppliedTitle = metadata.title }
    readDateline()
    metadata.titlePresence = metadata.title == nil ? .unknown : .present
    metadata.authorsPresence = metadata.authors.isEmpty ? .unknown : .present
    metadata.publishedPresence = metadata.published == nil ? .unknown : .present
    metadata.publisherPresence = metadata.publisher == nil ? .unknown : .present
    metadata.labelPresence = metadata.label == nil ? .unknown : .present
  }

  private mutating func write(_ block: MarkdownBlock) {
    var own: [UInt8] = []
    var ownMap = SourceMap(runs: [])
    var ownLinks: [Link] = []
    MarkdownInline.write(block, of: source, to: &own, &ownMap, &ownLinks, words: words)
    guard own.contains(where: ASCII.isWord) else { return }
    if !hasProse, block.kind == .paragraph, readHead(own) { return }
    if !text.isEmpty {
      let end = map.runs.last.map { Int($0.sourceStart + $0.sourceLength) } ?? 0
      map.append(.init(textStart: text.count, sourceStart: end, sourceLength: 0, isVerbatim: false))
      text += [0x0A, 0x0A]
    }
    let base = text.count
    for run in ownMap.runs {
      map.append(
        .init(
          textStart: base + Int(run.textStart), sourceStart: Int(run.sourceStart),
          sourceLength: Int(run.sourceLength), isVerbatim: run.isVerbatim))
    }
    text += own
    for link in ownLinks {
      links.append(
        Link(span: TextSpan(base + Int(link.span.start), base + Int(link.span.end)), url: link.url))
    }
    add(block, TextSpan(base, text.count))
  }

  private mutating func add(_ block: MarkdownBlock, _ span: TextSpan) {
    var kind = block.kind
    var level = block.headingLevel
    if block.kind == .headline {
      // The first heading of the first rank before the text is the title, others stand inside.
      let isTitle = level == 1 && !hasProse && !blocks.contains { $0.headingLevel == 1 }
      if isTitle {
        metadata.title = Strings.collapsed(text, span.range)
      } else {
        kind = .heading
        level = max(2, level)
      }
    } else if kind != .caption {
      hasProse = true
    }
    blocks.append(Block(kind: kind, span: span, headingLevel: level))
  }

  /// Bylines and dates between title and text.
  private mutating func readHead(_ own: [UInt8]) -> Bool {
    guard own.count <= BylineLine.maxBytes else { return false }
    let range = 0..<own.count
    if let names = BylineLine(words: words).names(own, range, reader: NameReader(words: words)),
      !names.isEmpty
    {
      metadata.authors += names.filter { !metadata.authors.contains($0) }
      if let date = words.dates.first(in: own, range) { metadata.published = date.date.text }
      return true
    }
    let found = DateLineReader(words: words).readAll(own, range)
    guard !found.isEmpty, found.allSatisfy(\.isPure) else { return false }
    metadata.published = found.first { !$0.isModified }?.date.text ?? metadata.published
    metadata.modified = found.first { $0.isModified }?.date.text
    return true
  }

  private mutating func readDateline() {
    guard let first = blocks.firstIndex(where: { $0.kind == .paragraph }) else { return }
    guard let (dateline, end) = DatelineReader(words: words).read(text, blocks[first].span.range) else {
      return
    }
    metadata.dateline = dateline
    blocks[first].body = TextSpan(end, Int(blocks[first].span.end))
    if metadata.publisher == nil { metadata.publisher = dateline.agency }
  }
}

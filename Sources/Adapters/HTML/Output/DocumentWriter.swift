internal import TextCore

/// Writes chosen blocks into the text of a document, with the map to the page, links and quotations.
struct DocumentWriter {
  private struct Run {
    var start: Int
    var source: Int
    var length: Int
    var isVerbatim: Bool
  }

  /// Ancestors of a text looked at for links and quotations.
  private static let reach = 12

  /// Runs of the map walked before the place is found by halving.
  private static let steps = 4

  private let tree: PageTree
  /// The run of the tree's map that was used last.
  private var mapRun = 0
  private(set) var text: [UInt8] = []
  private(set) var map = SourceMap(runs: [])
  private(set) var blocks: [Block] = []
  private(set) var links: [Link] = []
  private(set) var quotations: [TextSpan] = []

  init(_ tree: PageTree) { self.tree = tree }

  mutating func write(_ chosen: [OutputBlock]) {
    for block in chosen { write(block) }
  }

  private mutating func write(_ block: OutputBlock) {
    var bytes: [UInt8] = []
    var runs: [Run] = []
    tree.text.withUnsafeBufferPointer { text in
      BlockWriter.write(block.pieces, of: text, to: &bytes) {
        runs.append(Run(start: $0, source: $1, length: $2, isVerbatim: $3))
      }
    }
    guard !bytes.isEmpty else { return }
    part()
    let base = text.count
    text += bytes
    for run in runs { append(run, base: base) }
    blocks.append(
      Block(
        kind: block.kind, span: TextSpan(base, text.count), headingLevel: block.headingLevel,
        isEmbed: block.isEmbed, isSignature: block.isSignature))
    marks(block.pieces, runs, base: base, end: text.count)
  }

  /// Writes a paragraph of the structured data.
  mutating func write(_ paragraph: OutputParagraph) {
    guard !paragraph.bytes.isEmpty else { return }
    part(before: paragraph.sources.first.map { Int($0.lowerBound) } ?? 0)
    let base = text.count
    text += paragraph.bytes
    var i = 0
    while i < paragraph.sources.count {
      let source = paragraph.sources[i]
      var end = i + 1
      let isVerbatim = source.count == 1
      if isVerbatim {
        while end < paragraph.sources.count, paragraph.sources[end].count == 1,
          Int(paragraph.sources[end].lowerBound) == Int(source.lowerBound) + end - i
        {
          end += 1
        }
      } else {
        while end < paragraph.sources.count, paragraph.sources[end] == source { end += 1 }
      }
      map.append(
        .init(
          textStart: base + i, sourceStart: Int(source.lowerBound),
          sourceLength: isVerbatim ? end - i : source.count, isVerbatim: isVerbatim))
      i = end
    }
    blocks.append(Block(kind: .paragraph, span: TextSpan(base, text.count)))
  }

  /// Parts a block from the one before it.
  private mutating func part(before next: Int? = nil) {
    guard !text.isEmpty else { return }
    let source = next ?? map.runs.last.map { Int($0.sourceStart + $0.sourceLength) } ?? 0
    map.append(.init(textStart: text.count, sourceStart: source, sourceLength: 0, isVerbatim: false))
    text += [0x0A, 0x0A]
  }

  /// Appends a run, cut where the tree's own map changes.
  private mutating func append(_ run: Run, base: Int) {
    let span = TextSpan(run.source, run.source + run.length)
    guard run.isVerbatim else {
      let source = run.length == 0 ? gap(run.source) : tree.map.sourceRange(of: span)
      map.append(
        .init(
          textStart: base + run.start, sourceStart: source.lowerBound, sourceLength: source.count,
          isVerbatim: false))
      return
    }
    seek(run.source)
    var index = mapRun
    var at = run.source
    while at < run.source + run.length {
      let own = tree.map.runs[index]
      let next = index + 1 < tree.map.runs.count ? Int(tree.map.runs[index + 1].textStart) : tree.text.count
      let end = min(next, run.source + run.length)
      guard end > at else { return }
      let inside = at - Int(own.textStart)
      map.append(
        .init(
          textStart: base + run.start + at - run.source,
          sourceStart: Int(own.sourceStart) + (own.isVerbatim ? inside : 0),
          sourceLength: own.isVerbatim ? end - at : Int(own.sourceLength), isVerbatim: own.isVerbatim))
      at = end
      index += 1
    }
  }

  /// Sets `mapRun` to the run of the tree's map that holds an offset: most often the same or the next one.
  private mutating func seek(_ offset: Int) {
    let runs = tree.map.runs
    if mapRun < runs.count, Int(runs[mapRun].textStart) <= offset {
      for _ in 0..<DocumentWriter.steps {
        guard mapRun + 1 < runs.count, Int(runs[mapRun + 1].textStart) <= offset else { return }
        mapRun += 1
      }
    }
    let low = (0..<runs.count).partitionPoint { Int(runs[$0].textStart) <= offset }
    mapRun = max(0, low - 1)
  }

  /// The source of a space that a line break stands for: nothing, behind what is before it.
  private func gap(_ source: Int) -> Range<Int> {
    let end = source > 0 ? tree.map.sourceRange(of: TextSpan(source - 1, source)).upperBound : 0
    return end..<end
  }

  // MARK: Links and quotations

  private mutating func marks(_ pieces: ArraySlice<BlockPiece>, _ runs: [Run], base: Int, end: Int) {
    var openLink: (node: Int, start: Int32, stop: Int32)?
    var openQuotation: (node: Int, start: Int32, stop: Int32)?
    func step(_ open: inout (node: Int, start: Int32, stop: Int32)?, _ found: Int?, _ piece: BlockPiece) -> (
      node: Int, start: Int32, stop: Int32
    )? {
      if let known = open, known.node == found {
        open?.stop = piece.stop
        return nil
      }
      let done = open
      open = found.map { ($0, piece.start, piece.stop) }
      return done
    }
    var doneLinks: [(node: Int, start: Int32, stop: Int32)] = []
    var doneQuotations: [(node: Int, start: Int32, stop: Int32)] = []
    for piece in pieces where piece.start < piece.stop {
      let (link, quotation) = around(Int(piece.node))
      if let done = step(&openLink, link, piece) { doneLinks.append(done) }
      if let done = step(&openQuotation, quotation, piece) { doneQuotations.append(done) }
    }
    if let openLink { doneLinks.append(openLink) }
    if let openQuotation { doneQuotations.append(openQuotation) }
    for done in doneLinks {
      guard let span = span(Int(done.start), Int(done.stop), runs, base),
        let url = tree.string(done.node, .href)
      else { continue }
      links.append(Link(span: span, url: Strings.collapsed(url)))
    }
    for done in doneQuotations {
      if let span = span(Int(done.start), Int(done.stop), runs, base) { quotations.append(span) }
    }
  }

  private func around(_ node: Int) -> (link: Int?, quotation: Int?) {
    var at = Int(tree.nodes[node].parent)
    var link: Int?
    var quotation: Int?
    for _ in 0..<DocumentWriter.reach where at > 0 {
      if link == nil, tree.nodes[at].isLink { link = at }
      if quotation == nil, tree.nodes[at].tag == .q { quotation = at }
      at = Int(tree.nodes[at].parent)
    }
    return (link, quotation)
  }

  /// The bytes written for a range of the tree's text, without white space at the ends.
  private func span(_ from: Int, _ to: Int, _ runs: [Run], _ base: Int) -> TextSpan? {
    var start: Int?
    var end = 0
    // Runs stand in order of the page: the first that reaches behind `from` is found by halving.
    let low = (0..<runs.count).partitionPoint { runs[$0].source + runs[$0].length <= from }
    for run in runs[low...] {
      if run.source >= to { break }
      let isSpace = text[base + run.start] == 0x20
      let skip = run.isVerbatim ? max(0, from - run.source) : 0
      let length = run.isVerbatim ? min(run.length, to - run.source) : scalarLength(base + run.start)
      if isSpace { continue }
      if start == nil { start = base + run.start + skip }
      end = base + run.start + length
    }
    guard let start, end > start else { return nil }
    return TextSpan(start, end)
  }

  /// Bytes of the scalar at an offset: what an atomic run wrote.
  private func scalarLength(_ at: Int) -> Int {
    switch text[at] {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}

internal import TextCore

/// Reads one page: tree, blocks, furniture, container, filters, metadata.
struct PageReader {
  /// Share of the mass that is cut before a title inside the container, in percent: prose on cookies may
  /// outweigh a short article, while a text does not stand above its title.
  private static let maxBeforeTitle = 75
  /// Ancestors of a block looked at for the box of key points.
  private static let keypointReach = 5
  /// Share of the text in block quotations, in percent, from which they are a way to indent it.
  private static let maxQuoted = 95
  /// Bytes of a heading read for the label it may hold.
  private static let maxTitle = 400
  /// Characters of a note of correction: a bare "Correction" is a heading or a link to the policy.
  private static let minCorrection = 20

  /// Characters of a line that counts as text, and its share of links in percent.
  private static let minLine = 12
  private static let maxLineLinks = 35

  /// Characters of a text of the structured data, and the share of it the page may show, in percent.
  private static let minBody = 250
  private static let maxShown = 35

  let tree: PageTree
  let words: PageWords
  let signs: PageSigns
  let data: StructuredArticle
  private var title: TitleChooser
  /// The block that shows the title, where no heading does.
  private var titleBlock: PageBlock?

  /// All blocks of the page, and those left when furniture is dropped.
  private var all = BlockTable()
  private var left = BlockTable()
  private var container = 0
  /// The nodes of the container from the title on.
  private var textNodes = 0..<0
  /// For each node whether it is part of a reader's comment or of a list of teasers; empty where none is.
  private var isStrange: [Bool] = []
  private var embeds: [Int] = []
  private var isDropped: [Bool] = []
  private var authors: [String] = []
  private(set) var chosen: [OutputBlock] = []
  private(set) var corrections: [String] = []
  /// The text of the structured data, where the page shows none of its own.
  private(set) var body: [OutputParagraph] = []

  /// What was left out for a weak sign, as sentences.
  private var filterDecisions: [String] = []

  private let page: [UInt8]

  init(tree: PageTree, page: [UInt8], structured: [Range<Int>], words: PageWords) {
    self.tree = tree
    self.words = words
    self.page = page
    signs = PageSigns(tree)
    let store = StructuredData(page, structured, words: words)
    let first = TitleChooser(tree, signs, headlines: [])
    data = store.article(title: first.title.map { Folding.letters($0) } ?? [])
    title = data.headlines.isEmpty ? first : TitleChooser(tree, signs, headlines: data.headlines)
  }

  mutating func read() {
    all = BlockSegmenter.segment(tree, isDropped: [Bool](repeating: false, count: tree.nodes.count))
    findTitle()
    findStrange()
    let masses = all.masses(nodeCount: tree.nodes.count)
    let lines = all.masses(nodeCount: tree.nodes.count) { isLine($0) }
    let tally = LinkTally(all, nodeCount: tree.nodes.count)
    var dropper = Dropper(
      tree, words: words, masses: masses, lines: lines, tally: tally,
      flow: FlowTest(tree, all, words: words, tally: tally))
    dropper.run()
    embeds = dropper.embeds
    isDropped = dropper.isDropped
    left = BlockSegmenter.segment(tree, isDropped: isDropped)
    readText()
    choose()
    readBody()
  }

  /// Text that a word of many meanings does not drop: prose, sentences however short, headings.
  private func isLine(_ block: PageBlock) -> Bool {
    if block.isGood { return true }
    guard block.count >= PageReader.minLine, !block.isLinked(over: PageReader.maxLineLinks) else {
      return false
    }
    return block.rank > 0 || SentenceEnd.occurs(all.bytes, block.range)
  }

  /// Comments and lists of teasers are no good text: what is furniture is judged by the text alone.
  private mutating func findStrange() {
    let comments = CommentsFinder(tree: tree, words: words, table: all, heading: title.heading ?? 0).find()
    let teasers = TeaserFinder(tree, all, heading: title.heading ?? 0).find()
    guard comments.contains(true) || !teasers.isEmpty else { return }
    isStrange = [Bool](repeating: false, count: tree.nodes.count)
    for i in comments.indices where comments[i] {
      for node in Int(all.blocks[i].first)...Int(all.blocks[i].last) { isStrange[node] = true }
    }
    for list in teasers { for node in list { isStrange[node] = true } }
    for i in all.blocks.indices where isStrange(all.blocks[i]) { all.blocks[i].isGood = false }
  }

  private func isStrange(_ block: PageBlock) -> Bool { !isStrange.isEmpty && isStrange[Int(block.first)] }

  private mutating func findTitle() {
    defer { title.cut { words.label($0) != nil } }
    guard title.heading == nil else { return }
    let finder = TitleBlockFinder(tree: tree, words: words, table: all)
    let heads = [signs.meta("og:title", "twitter:title"), signs.title].compactMap { $0 } + data.headlines
    guard let block = finder.find(heads: heads, site: signs.meta("og:site_name")) else { return }
    title.settle(all.string(block), node: Int(block.first))
    titleBlock = block
  }

  /// Characters of the chosen text without title and captions.
  var chars: Int {
    chosen.reduce(0) { sum, block in
      guard block.kind != .headline, block.kind != .caption else { return sum }
      return sum + block.pieces.reduce(0) { $0 + Int($1.stop - $1.start) }
    } + body.reduce(0) { $0 + $1.bytes.count }
  }

  // MARK: Text

  private mutating func readText() {
    authors = findAuthors()
    var noise = NoiseTest(words: words, table: left)
    for i in left.blocks.indices where left.blocks[i].isGood && isStrange(left.blocks[i]) {
      left.blocks[i].isGood = false
    }
    let verdicts = left.blocks.map { $0.isGood ? noise.verdict($0) : .sure }
    for i in verdicts.indices where verdicts[i] != .none { left.blocks[i].isGood = false }
    let makes = ParagraphMakes(tree, left) { $0.isGood }
    for i in verdicts.indices where verdicts[i] == .weak && makes.isAmid(left.blocks[i]) {
      left.blocks[i].isGood = true
    }
    noise.makes = makes
    let masses = left.masses(nodeCount: tree.nodes.count)
    container = ContainerFinder(tree: tree, table: left, masses: masses).find()
    var start = container
    let end = Int(tree.nodes[container].end)
    if let heading = title.heading, heading > container, heading < end {
      let before = masses.between(container, heading)
      if before * 100 < masses.total * PageReader.maxBeforeTitle { start = heading }
    }
    textNodes = min(start, end)..<end
    let own = left.blocks.indices.filter {
      Int(left.blocks[$0].first) >= start && Int(left.blocks[$0].first) < end && !isStrange(left.blocks[$0])
    }
    let titles =
      [title.title, signs.meta("og:title"), signs.title].compactMap { $0 } + data.headlines
    for block in all.blocks { readCorrection(block) }
    var filter = BlockFilter(
      tree: tree, words: words, noise: noise,
      captions: CaptionTest(
        tree: tree, table: left, tally: LinkTally(left, nodeCount: tree.nodes.count), masses: masses,
        makes: makes),
      authors: authors.map { Folding.letters($0) },
      titles: titles.map { Folding.letters($0) }.filter { !$0.isEmpty }, table: left, own: Array(own))
    filter.run()
    left = filter.table
    filterDecisions = filter.decisions
    let isOwn = Set(own)
    for i in left.blocks.indices where !isOwn.contains(i) { left.blocks[i].isKept = false }
  }

  private mutating func readCorrection(_ block: PageBlock) {
    guard block.count >= PageReader.minCorrection, block.range.count < InputLimits.maxFurnitureBytes * 2,
      !block.isLinked(over: 50), SentenceEnd.ends(all.bytes, block.range),
      words.mayOpen(all.bytes, block.range),
      words.opening(all.folded(block, limit: 120), .correction) != nil
    else { return }
    let text = all.string(block)
    if !corrections.contains(text) { corrections.append(text) }
  }

  // MARK: Choice

  private mutating func choose() {
    let kept = left.blocks.filter(\.isKept)
    var out = kept.map { output($0, left) }
    let quoted = kept.reduce(0) { $0 + ($1.inQuote ? $1.count : 0) }
    if quoted * 100 > kept.reduce(0, { $0 + $1.count }) * PageReader.maxQuoted {
      for i in out.indices where out[i].kind == .blockQuote { out[i].kind = .paragraph }
    }
    let first = out.first?.node ?? Int.max
    if let lead = kept.first, lead.rank == 0, tree.nodes[Int(lead.owner)].lists.contains(.standfirst),
      kept.count > 1
    {
      out[0].kind = .standfirst
    }
    if let heading = title.heading {
      let noise = NoiseTest(words: words, table: all)
      let finder = StandfirstFinder(tree: tree, words: words, table: all, noise: noise)
      if let at = finder.find(heading: heading, before: first, title: Folding.letters(title.title ?? "")),
        !isRepeated(all.blocks[at], in: kept)
      {
        var block = output(all.blocks[at], all)
        block.kind = .standfirst
        block.headingLevel = 0
        out.append(block)
      }
    }
    out.sort { $0.node < $1.node }
    if let first = out.first?.node, let last = out.last?.node {
      let finder = DroppedProse(tree: tree, words: words, table: all)
      if let decision = finder.decision(isDropped, in: first..<last, embeds: embeds) {
        filterDecisions.append(decision)
      }
    }
    QuoteSigner(tree: tree, table: all).sign(&out) { output($0, all) }
    addKeypoints(to: &out, kept)
    let captions = CaptionPicker(
      tree: tree, table: all, known: Set(left.blocks.lazy.filter(\.isCaption).map(\.first)))
    captions.add(to: &out, heading: title.heading) { output($0, all) }
    out.sort { $0.node < $1.node }
    addEmbeds(to: &out)
    out.sort { $0.node < $1.node }
    let known = Set(out.map(\.node))
    if let decision = DroppedProse(tree: tree, words: words, table: all).decision(
      outside: textNodes, left, isKnown: { isStrange($0) || known.contains(Int($0.first)) })
    {
      filterDecisions.append(decision)
    }
    if let heading = title.heading {
      let end = Int(tree.nodes[heading].end)
      var pieces: [BlockPiece] = []
      let shown =
        titleBlock.map { [$0] } ?? all.blocks.filter { Int($0.first) >= heading && Int($0.first) < end }
      for block in shown {
        // A heading of several blocks is one line: a break stands for a space.
        if let last = pieces.last {
          pieces.append(BlockPiece(node: last.node, start: last.stop, stop: last.stop))
        }
        pieces += all.pieces[Int(block.pieceStart)..<Int(block.pieceStop)]
      }
      out.insert(
        OutputBlock(kind: .headline, headingLevel: 1, node: heading, pieces: pieces[...]), at: 0)
    }
    chosen = out
  }

  private func output(_ block: PageBlock, _ table: BlockTable) -> OutputBlock {
    let pieces = table.pieces[Int(block.pieceStart)..<Int(block.pieceStop)]
    let kind: BlockKind =
      block.rank > 0 ? .heading : block.inQuote ? .blockQuote : block.inList ? .listItem : .paragraph
    return OutputBlock(
      kind: kind, headingLevel: block.rank > 0 ? max(2, Int(block.rank)) : 0, node: Int(block.first),
      pieces: pieces)
  }

  private func isRepeated(_ block: PageBlock, in kept: [PageBlock]) -> Bool {
    let letters = Folding.letters(all.bytes, block.range)
    let opening = letters.count >= 8 ? Folding.opening(all.bytes, block.range) : nil
    return kept.contains {
      Int($0.first) == Int(block.first)
        || $0.range.count >= letters.count / 2
          && opening ?? Folding.opening(left.bytes, $0.range) == Folding.opening(left.bytes, $0.range)
          && Folding.letters(left.bytes, $0.range).starts(with: letters)
    }
  }

  /// Lists in a box of key points that the drops took.
  private func addKeypoints(to out: inout [OutputBlock], _ kept: [PageBlock]) {
    let known = Set(kept.map(\.first))
    let end = out.last?.node ?? 0
    for block in all.blocks where block.inList && !known.contains(block.first) && Int(block.first) < end {
      guard Int(block.first) > (title.heading ?? container), isKeypoint(block), !block.isLinked(over: 50)
      else { continue }
      out.append(output(block, all))
    }
  }

  private func isKeypoint(_ block: PageBlock) -> Bool {
    var node = Int(block.owner)
    for _ in 0..<PageReader.keypointReach where node > 0 {
      if tree.nodes[node].lists.contains(.keypoint) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  private func addEmbeds(to out: inout [OutputBlock]) {
    guard let first = out.first?.node, let last = out.last?.node else { return }
    for root in embeds where root > first && root < last {
      let end = Int(tree.nodes[root].end)
      var at = index(from: root)
      while at < all.blocks.count, Int(all.blocks[at].first) < end {
        let block = all.blocks[at]
        at += 1
        if block.isLinked(over: 50) { continue }
        var embed = output(block, all)
        embed.kind = .blockQuote
        embed.headingLevel = 0
        embed.isEmbed = true
        out.append(embed)
      }
    }
  }

  /// The first block that starts at a node or behind it.
  private func index(from node: Int) -> Int {
    (0..<all.blocks.count).partitionPoint { Int(all.blocks[$0].first) < node }
  }

  // MARK: Structured text

  /// Takes the text of the structured data where the page shows little of it: a page that a script fills.
  private mutating func readBody() {
    guard let start = data.body else { return }
    let own = chars
    // Each character of a text takes a byte of the page at least.
    let most = StructuredBody.length(page, at: start)
    guard most >= PageReader.minBody, own * 100 < most * PageReader.maxShown else { return }
    let structured = StructuredBody(page, at: start, words: words)
    guard structured.chars >= PageReader.minBody, own * 100 < structured.chars * PageReader.maxShown else {
      return
    }
    body = structured.paragraphs
    chosen = chosen.filter { $0.kind == .headline }
  }

  // MARK: Metadata

  func metadata() -> Metadata {
    var metadata = Metadata()
    metadata.title = title.title
    metadata.publisher =
      signs.meta("og:site_name") ?? data.publisher ?? signs.meta("application-name")
      ?? title.siteInTitle
    metadata.authors = authors
    let dates = DateChooser(
      tree: tree, signs: signs, data: data, words: words, table: all, heading: title.heading,
      embeds: embeds,
      end: isStrange.indices.first { isStrange[$0] && $0 > title.heading ?? 0 } ?? tree.nodes.count)
    let published = dates.published()
    metadata.published = published?.date.text
    metadata.modified = dates.modified()?.text
    let labels = LabelReader(
      tree: tree, signs: signs, data: data, words: words,
      lines: LabelLines(tree: tree, words: words, table: all, left: left, container: container))
    let titles = [
      title.heading.map { tree.string(of: $0, limit: PageReader.maxTitle) }, title.title,
      signs.meta("og:title"), signs.title,
    ].compactMap { $0 }
    metadata.label = labels.label(
      heading: title.heading, titles: titles + data.headlines,
      address: signs.canonical ?? signs.meta("og:url"))
    metadata.section = labels.sections().first
    metadata.language = signs.language ?? data.language
    metadata.canonicalURL = signs.canonical ?? signs.meta("og:url")
    metadata.policies = data.policies
    metadata.corrections = corrections
    metadata.decisions = [title.decision, published?.decision].compactMap { $0 } + filterDecisions
    // A page has a place for each of these, so what is missing is absent.
    metadata.titlePresence = metadata.title == nil ? .absent : .present
    metadata.authorsPresence = metadata.authors.isEmpty ? .absent : .present
    metadata.publishedPresence = metadata.published == nil ? .absent : .present
    metadata.publisherPresence = metadata.publisher == nil ? .absent : .present
    metadata.labelPresence = metadata.label == nil ? .absent : .present
    return metadata
  }

  private func findAuthors() -> [String] {
    var chooser = AuthorChooser(
      tree: tree, signs: signs, data: data, words: words, table: all, heading: title.heading,
      title: title.title, publishers: [signs.meta("og:site_name"), data.publisher])
    return chooser.authors()
  }

  func notArticle() -> String? {
    ArticleTest(
      tree: tree, signs: signs, data: data, words: words, table: all,
      masses: all.masses(nodeCount: tree.nodes.count), chosen: chosen
    )
    .reason(chars: chars, title: title.title)
  }
}

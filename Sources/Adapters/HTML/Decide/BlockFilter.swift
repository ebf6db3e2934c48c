/// Takes from the blocks of the container what is no part of the article.
struct BlockFilter {
  /// Characters of an end mark, and share of good text that may stand behind it, in percent.
  private static let maxEndMark = 60
  private static let maxBehind = 30
  /// The same for the notice that the rest must be paid for: little of the text stands before it.
  private static let maxBehindNotice = 60
  /// Bytes of a block that repeats the title.
  private static let maxTitle = 300
  /// Characters of a byline before the text, and its share of links in percent.
  private static let maxByline = 60
  private static let bylineLinks = 30
  /// Share of links that drops a block of the tail, in percent.
  private static let tailLinks = 40
  private static let maxTailScrap = 60
  /// Characters from which a repeated block is dropped.
  private static let minRepeated = 60
  /// Where notes about the author stand: among the last blocks, behind this share of the text, in percent.
  private static let bioBlocks = 4
  private static let bioShare = 60

  /// Share of the good text of the container that the filters must leave, in percent.
  private static let minKept = 50

  let tree: PageTree
  let words: PageWords
  /// No block of `table` that is good is noise to it.
  let noise: NoiseTest
  let captions: CaptionTest
  /// Names of the byline, letters only.
  let authors: [[UInt8]]
  let titles: [[UInt8]]
  var table: BlockTable
  /// Indices of the blocks of the container, in order.
  var own: [Int]

  /// Blocks of prose of the article's make behind an end mark that news uses as a heading, from which it is none.
  private static let minBehind = 2
  /// Decisions on single paragraphs, and bytes of each that are shown.
  private static let maxDecisions = 4
  private static let maxShown = 60

  /// What was left out for a weak sign, as sentences.
  private(set) var decisions: [String] = []
  /// For each of `own` the parent of the last prose before it, or -1.
  private(set) var parents: [Int32] = []

  /// Runs all filters; `table.blocks[i].isKept` tells what is left.
  mutating func run() {
    let before = table
    let total = goodChars(own)
    filter()
    // Filters that take most of the prose have misread the page: words alone decide then.
    guard goodChars(own) * 100 < total * BlockFilter.minKept else { return }
    table = before
    decisions = []
    for i in own where isTitle(table.blocks[i]) || isNoise(table.blocks[i]) {
      table.blocks[i].isKept = false
    }
    dropHeadings()
  }

  /// Good blocks were asked before: the words of furniture make a block no good one.
  private func isNoise(_ block: PageBlock) -> Bool { !block.isGood && noise.isNoise(block) }

  /// Says what a weak sign took.
  private mutating func note(_ what: String, _ block: PageBlock) {
    guard decisions.count < BlockFilter.maxDecisions else { return }
    let text = String(table.string(block).prefix(BlockFilter.maxShown))
    decisions.append("\(what): \"\(text)\".")
  }

  private mutating func filter() {
    cutEnd()
    for i in own where table.blocks[i].isKept {
      let block = table.blocks[i]
      if isTitle(block) || captions.isScrap(block) || isClock(block) {
        table.blocks[i].isKept = false
      } else if captions.isCaption(block) {
        table.blocks[i].isKept = false
        table.blocks[i].isCaption = table.isSentence(block)
      } else if isNoise(block) {
        table.blocks[i].isKept = false
        if noise.makes?.holds(block) == true, noise.verdict(block) == .weak {
          note("A paragraph near the end is left out for its words", block)
        }
      }
    }
    dropLinkHeadings()
    dropBylines()
    dropRepeated()
    dropPulled()
    dropTail()
    dropHeadings()
  }

  /// True for a line that is a `time` and nothing else: when a post was written, not what it says.
  private func isClock(_ block: PageBlock) -> Bool {
    guard block.count <= BlockFilter.maxByline else { return false }
    let parent = Int(tree.nodes[Int(block.first)].parent)
    return parent > 0 && tree.nodes[parent].tag == .time && Int(block.last) < Int(tree.nodes[parent].end)
  }

  private var kept: [Int] { own.filter { table.blocks[$0].isKept } }

  private func goodChars(_ indices: some Sequence<Int>) -> Int {
    indices.reduce(0) {
      $0 + (table.blocks[$1].isGood && table.blocks[$1].isKept ? table.blocks[$1].count : 0)
    }
  }

  /// Drops an end mark near the end and all behind it.
  private mutating func cutEnd() {
    let total = goodChars(own)
    guard let first = own.firstIndex(where: { table.blocks[$0].isGood }) else { return }
    var last: Int32 = -1
    parents = []
    for i in own {
      parents.append(last)
      if table.blocks[i].isGood { last = parent(of: i) }
    }
    var behind = 0
    var cut: Int?
    for at in own.indices.reversed() where at > first {
      let block = table.blocks[own[at]]
      if behind * 100 <= total * BlockFilter.maxBehindNotice, let share = endShare(at),
        behind * 100 <= total * share
      {
        cut = at
      }
      if block.isGood { behind += block.count }
    }
    if let cut { dropEnd(from: cut) }
  }

  /// Drops all behind an end mark, save where it stands above links and the text goes on below them.
  private mutating func dropEnd(from cut: Int) {
    var at = cut
    while let mark = nextMark(from: at) {
      let next = isMark(table.blocks[own[mark]], .linkMark) ? continuation(behind: mark) : nil
      for i in own[mark..<(next ?? own.endIndex)] { table.blocks[i].isKept = false }
      if let next {
        at = next
        continue
      }
      let lost = own[mark...].reduce(0) {
        $0 + (table.blocks[$1].isGood ? table.blocks[$1].count : 0)
      }
      if lost > 0 {
        decisions.append(
          "The text ends at \"\(table.string(table.blocks[own[mark]]))\": \(lost) characters of prose behind it are left out."
        )
      }
      return
    }
  }

  private func nextMark(from at: Int) -> Int? {
    own[at...].indices.first { isEndMark($0) }
  }

  /// The first prose behind a mark that stands where the last prose before it stood, or the next mark before any.
  private func continuation(behind mark: Int) -> Int? {
    guard let last = own[..<mark].last(where: { table.blocks[$0].isGood }) else { return nil }
    let parent = parent(of: last)
    let end = nextMark(from: mark + 1)
    let prose = own[mark..<(end ?? own.endIndex)].firstIndex {
      table.blocks[$0].isGood && table.blocks[$0].rank == 0 && !table.blocks[$0].inList
        && self.parent(of: $0) == parent
    }
    return prose ?? end
  }

  private func parent(of block: Int) -> Int32 { tree.nodes[Int(table.blocks[block].owner)].parent }

  private func isEndMark(_ at: Int) -> Bool { endShare(at) != nil }

  /// For a mark at an index of `own` behind which the text does not go on, the share of the good text that may stand
  /// there, in percent.
  private func endShare(_ at: Int) -> Int? {
    let block = table.blocks[own[at]]
    guard block.count < BlockFilter.maxEndMark else { return nil }
    let folded = table.folded(block)
    let lists = words.lists(of: BlockFilter.bare(folded))
    if lists.contains(.endMark) {
      return lists.contains(.weak) && goesOn(behind: at) ? nil : BlockFilter.maxBehind
    }
    // Such a notice may stand inside a text that is shown all the same.
    return words.contains(folded, .paywall) && !goesOn(behind: at) ? BlockFilter.maxBehindNotice : nil
  }

  private func isMarkLine(_ block: PageBlock) -> Bool {
    block.count < BlockFilter.maxEndMark && isMark(block, .endMark)
  }

  /// False for notes, which open with a number or a bracket.
  private func opensWithLetter(_ block: PageBlock) -> Bool {
    let first = table.bytes[Int(block.start)]
    return first == 0x22 || ASCII.isWord(first) && !ASCII.isDigit(first)
  }

  /// True where paragraphs follow that stand where those before stood: the mark is a heading of the article.
  private func goesOn(behind at: Int) -> Bool {
    var count = 0
    for i in own[(at + 1)...] {
      let block = table.blocks[i]
      if isMarkLine(block) { return false }
      guard block.isGood, !block.inList, parent(of: i) == parents[at], noise.makes?.holds(block) == true,
        table.isSentence(block), opensWithLetter(block)
      else { continue }
      count += 1
      if count >= BlockFilter.minBehind { return true }
    }
    return false
  }

  private func isMark(_ block: PageBlock, _ list: PhraseLists) -> Bool {
    words.lists(of: BlockFilter.bare(table.folded(block))).contains(list)
  }

  /// Words without signs at the ends.
  private static func bare(_ folded: [UInt8]) -> ArraySlice<UInt8> {
    var folded = folded[...]
    while let first = folded.first, !ASCII.isWord(first) { folded = folded.dropFirst() }
    while let last = folded.last, !ASCII.isWord(last) { folded = folded.dropLast() }
    return folded
  }

  private func isTitle(_ block: PageBlock) -> Bool {
    guard block.range.count < BlockFilter.maxTitle else { return false }
    let letters = Folding.letters(table.bytes, block.range)
    return titles.contains(letters)
  }

  /// Drops the heading of a list of links inside the text ("Related").
  private mutating func dropLinkHeadings() {
    for (at, i) in own.enumerated().dropLast() where table.blocks[i].isKept {
      let block = table.blocks[i]
      if block.count < BlockFilter.maxEndMark,
        table.blocks[own[at + 1]].isLinked(over: BlockFilter.tailLinks),
        !table.blocks[own[at + 1]].isGood, isMark(block, .linkMark)
      {
        table.blocks[i].isKept = false
      }
    }
  }

  private mutating func dropBylines() {
    let reader = DateLineReader(words: words)
    for i in own {
      let block = table.blocks[i]
      if block.isGood, block.isKept { return }
      guard block.isKept, block.count < BlockFilter.maxByline else { continue }
      let folded = table.folded(block)
      if words.label(BlockFilter.bare(folded)) != nil { table.blocks[i].isKept = false }
      if block.isLinked(over: BlockFilter.bylineLinks)
        || words.opening(folded, [.bylineOpener, .dateLabel, .modifiedLabel]) != nil
        || reader.read(table.bytes, block.range) != nil || opensWithAuthor(block)
      {
        table.blocks[i].isKept = false
      }
    }
  }

  /// "Jane Roe, opinion columnist": a line that opens with a name of the byline and is no sentence.
  private func opensWithAuthor(_ block: PageBlock) -> Bool {
    guard !authors.isEmpty, !SentenceEnd.occurs(table.bytes, block.range) else { return false }
    let letters = Folding.letters(table.bytes, block.range)
    return authors.contains { letters.starts(with: $0) }
  }

  private mutating func dropRepeated() {
    // Blocks by their first letters, in which most differ: -1 where those of several were compared.
    var openings: [UInt64: Int] = [:]
    // By hash, so that the letters of all blocks need not be kept; the first block of a hash stands for it.
    var seen: [UInt64: Int] = [:]
    for i in own where table.blocks[i].isKept && table.blocks[i].count > BlockFilter.minRepeated {
      let opening = Folding.opening(table.bytes, table.blocks[i].range)
      guard let before = openings.updateValue(-1, forKey: opening) else {
        openings[opening] = i
        continue
      }
      if before >= 0 { seen[hash(before)] = before }
      let own = hash(i)
      if let first = seen[own] {
        if letters(first) == letters(i) { table.blocks[i].isKept = false }
      } else {
        seen[own] = i
      }
    }
  }

  /// Drops quotations in boxes that say what a paragraph says.
  private mutating func dropPulled() {
    for i in PulledQuotes(table: table, makes: noise.makes).find(among: kept) {
      table.blocks[i].isKept = false
    }
  }

  private func letters(_ block: Int) -> [UInt8] { Folding.letters(table.bytes, table.blocks[block].range) }

  private func hash(_ block: Int) -> UInt64 { letters(block).withUnsafeBufferPointer { ByteHash.hash($0) } }

  private mutating func dropTail() {
    dropBios()
    let left = kept
    guard let last = left.lastIndex(where: { table.blocks[$0].isGood }) else { return }
    let tail = left[(last + 1)...]
    let tailChars = tail.reduce(0) { $0 + table.blocks[$1].count }
    guard tailChars * 100 < goodChars(left) * BlockFilter.maxBehind else { return }
    for i in tail {
      let block = table.blocks[i]
      let isScrap =
        block.count <= BlockFilter.maxTailScrap && !block.inList
        && !SentenceEnd.occurs(table.bytes, block.range)
      if block.rank > 0 || isScrap || block.isLinked(over: BlockFilter.tailLinks) || holdsAddress(block) {
        table.blocks[i].isKept = false
      }
    }
  }

  /// True for a line with an e-mail address: how to reach those who wrote.
  private func holdsAddress(_ block: PageBlock) -> Bool {
    guard let at = table.bytes[block.range].firstIndex(of: 0x40), at > block.range.lowerBound,
      ASCII.isWord(table.bytes[at - 1])
    else { return false }
    let host = table.bytes[(at + 1)..<block.range.upperBound].prefix {
      ASCII.isWord($0) || $0 == 0x2D || $0 == 0x2E
    }
    let folders = host.split(separator: 0x2E)
    return folders.count > 1 && folders.allSatisfy { !ASCII.isDigit($0[$0.startIndex]) }
  }

  private mutating func dropBios() {
    let left = kept
    let total = goodChars(left)
    let test = BioTest(words: words, authors: authors)
    var before = 0
    for (at, i) in left.enumerated() {
      let block = table.blocks[i]
      if at >= left.count - BlockFilter.bioBlocks, before * 100 >= total * BlockFilter.bioShare,
        test.isBio(
          table.bytes, block.range,
          isNamed: { name in
            left[..<at].contains { ByteSearch.holds(Array(table.bytes[table.blocks[$0].range]), Array(name)) }
          })
      {
        table.blocks[i].isKept = false
        if table.isSentence(block) { note("A note about an author is left out", block) }
      }
      if block.isGood { before += block.count }
    }
  }

  /// A heading stays only if text follows before the next heading of its rank or above.
  private mutating func dropHeadings() {
    var pending: [Int] = []
    for i in own where table.blocks[i].isKept {
      let rank = table.blocks[i].rank
      if rank == 0 {
        pending.removeAll()
      } else {
        while let last = pending.last, table.blocks[last].rank >= rank {
          table.blocks[last].isKept = false
          pending.removeLast()
        }
        pending.append(i)
      }
    }
    for i in pending { table.blocks[i].isKept = false }
  }
}

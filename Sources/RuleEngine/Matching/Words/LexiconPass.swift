import TextCore

/// The one pass over the tokens of a document: entries of lexicons that patterns name, and places of anchors.
///
/// Only the tokens with whose words there is something to do are looked at one by one (`WordCandidates`).
struct LexiconPass: ~Copyable {
  /// Lexicon entries by first token, shorter ones first, and the first token of each.
  private var edges: GrowingList<LexiconEdge>
  private var starts: GrowingList<Int32>
  /// The anchors found, and the token that holds each.
  private var anchors: GrowingList<UInt32>
  private var places: GrowingList<Int32>
  /// For each anchor the sentences it stands in, as in `SignIndex`.
  private var signs: GrowingList<UInt64>
  /// Start of each token's edges; one more entry than tokens.
  private(set) var edgeOffsets: [UInt32] = []
  /// True where a sentence has more entries than the budget allows.
  private(set) var isIncomplete = false
  private let lexiconCount: Int
  private let anchorCount: Int
  private let mostEntries: Int
  private let mostAnchors: Int

  init(text: TokenizedText, tables: MatcherTables) {
    lexiconCount = tables.lexicons.count
    anchorCount = tables.anchors.count
    mostEntries = tables.lexicons.mostAtToken
    mostAnchors = tables.words.mostAnchors
    let count = text.tokens.count
    // More than most texts need, so that the lists rarely grow.
    edges = GrowingList(capacity: count / 2)
    starts = GrowingList(capacity: count / 2)
    anchors = GrowingList(capacity: 2 * count)
    places = GrowingList(capacity: 2 * count)
    signs = GrowingList(capacity: anchorCount)
    signs.fill(to: anchorCount, with: 0)
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        text.sentences.withUnsafeBufferPointer { sentences in
          tables.withWords { words in
            let walk = LexiconWalk(tokens: tokens, bytes: bytes, lexicons: tables.lexicons, words: words)
            WordCandidates.with(tokens, words) { scan(sentences, walk, $0) }
          }
        }
      }
    }
    edgeOffsets = offsets(tokens: count)
  }

  @inline(__always)
  private mutating func scan(
    _ sentences: UnsafeBufferPointer<Sentence>, _ walk: borrowing LexiconWalk,
    _ candidates: UnsafeBufferPointer<WordCandidate>
  ) {
    var next = 0
    // Tokens outside all sentences, if the text has any, begin nothing.
    for (index, sentence) in sentences.enumerated() {
      let first = anchors.count
      let range = Int(sentence.tokens.start)..<max(Int(sentence.tokens.start), Int(sentence.tokens.end))
      while next < candidates.count, Int(candidates[next].token) < range.lowerBound { next &+= 1 }
      if range.count * max(mostEntries, mostAnchors, 1) < EngineLimits.edgesPerSentence {
        scan(range, walk, candidates, from: &next)
      } else {
        scanCounting(range, walk, candidates, from: &next)
      }
      let bit: UInt64 = 1 << UInt64(index & 63)
      for anchor in anchors.elements(first..<anchors.count) { signs[Int(anchor)] |= bit }
    }
  }

  /// For each token how many edges begin before it, and their number.
  private func offsets(tokens: Int) -> [UInt32] {
    var offsets = [UInt32](repeating: 0, count: tokens + 1)
    offsets.withUnsafeMutableBufferPointer { offsets in
      for edge in 0..<starts.count { offsets[Int(starts[edge]) &+ 1] &+= 1 }
      var sum: UInt32 = 0
      for token in offsets.indices {
        sum &+= offsets[token]
        offsets[token] = sum
      }
    }
    return offsets
  }

  /// Scans a sentence that cannot hold more entries than the budget allows.
  @inline(__always)
  private mutating func scan(
    _ sentence: Range<Int>, _ walk: borrowing LexiconWalk, _ candidates: UnsafeBufferPointer<WordCandidate>,
    from next: inout Int
  ) {
    guard let pool = walk.words.pool.baseAddress else { return }
    reserve(sentence.count)
    var out = writer
    var index = next
    while index < candidates.count {
      let candidate = candidates[index]
      guard Int(candidate.token) < sentence.upperBound else { break }
      index &+= 1
      let head = pool + candidate.record
      let counts = WordRecord(at: head)
      let list = head + WordRecord.size
      let token = Int32(truncatingIfNeeded: Int(candidate.token))
      out.put(anchors: list, Int(counts.anchors), at: token)
      out.put(singles: list + Int(counts.anchors), Int(counts.singles), at: token)
      // Read where it is used: what was read before the writes would have to be kept aside.
      let record = WordRecord(at: head)
      // One branch for all reasons to follow the trie, as they are rare together.
      let checked = record.checked(walk.tokens[Int(token)].classes)
      guard checked != 0 || candidate.goesOn else { continue }
      count(out)
      follow(Int(token), sentence.upperBound, record.root, isChecked: checked != 0, walk)
      out = writer
    }
    next = index
    count(out)
  }

  /// The ends of the lists; good until they grow.
  @inline(__always)
  private var writer: EntryWriter {
    EntryWriter(anchors: anchors.end, places: places.end, edges: edges.end, starts: starts.end)
  }

  /// Counts what was written.
  @inline(__always)
  private mutating func count(_ out: EntryWriter) {
    anchors.count(to: out.anchors)
    places.count(to: out.places)
    edges.count(to: out.edges)
    starts.count(to: out.starts)
  }

  /// Makes room for what the tokens of a sentence may hold, and for the lots behind the last one.
  private mutating func reserve(_ tokens: Int) {
    anchors.reserve(tokens * mostAnchors + EntryWriter.lot)
    places.reserve(tokens * mostAnchors + EntryWriter.lot)
    edges.reserve(tokens * mostEntries + EntryWriter.lot)
    starts.reserve(tokens * mostEntries + EntryWriter.lot)
  }

  /// Adds what the trie holds behind the first token, and what the first token alone is under a condition.
  @inline(never)
  private mutating func follow(
    _ token: Int, _ end: Int, _ root: UInt32, isChecked: Bool, _ walk: borrowing LexiconWalk
  ) {
    if isChecked {
      walk.forEachChecked(at: root, token..<token + 1) { end, lexicon in add(end, lexicon, at: token, walk) }
    }
    walk.forEachLongEntry(at: token, before: end, behind: root) { end, lexicon in
      add(end, lexicon, at: token, walk)
    }
  }

  /// Scans a sentence and counts the entries of all lexicons; behind the budget no token begins any.
  private mutating func scanCounting(
    _ sentence: Range<Int>, _ walk: borrowing LexiconWalk, _ candidates: UnsafeBufferPointer<WordCandidate>,
    from next: inout Int
  ) {
    while next < candidates.count, Int(candidates[next].token) < sentence.upperBound {
      addAnchors(candidates[next], walk)
      next += 1
    }
    var count = 0
    for token in sentence where walk.words.root(of: walk.tokens[token].word) != 0 {
      guard count < EngineLimits.edgesPerSentence else {
        isIncomplete = true
        return
      }
      walk.forEachEntry(at: token, before: sentence.upperBound) { end, lexicon in
        count += 1
        add(end, lexicon, at: token, walk)
      }
    }
  }

  private mutating func addAnchors(_ candidate: WordCandidate, _ walk: borrowing LexiconWalk) {
    guard let pool = walk.words.pool.baseAddress else { return }
    let head = pool + candidate.record
    for index in 0..<Int(WordRecord(at: head).anchors) {
      anchors.append(head[WordRecord.size + index])
      places.append(Int32(truncatingIfNeeded: Int(candidate.token)))
    }
  }

  /// Adds an entry if a pattern names its lexicon.
  private mutating func add(_ end: Int, _ lexicon: UInt32, at token: Int, _ walk: borrowing LexiconWalk) {
    guard walk.lexicons.isNamed[Int(lexicon)] else { return }
    edges.append(LexiconEdge(end: Int32(truncatingIfNeeded: end), lexicon: lexicon))
    starts.append(Int32(truncatingIfNeeded: token))
  }

  /// Lexicon entries by first token, shorter ones first.
  var allEdges: [LexiconEdge] { edges.elements }

  /// For each anchor the sentences it stands in.
  var allSigns: [UInt64] { signs.elements }

  /// The spans of every lexicon in order, and where each lexicon's begin.
  func byLexicon() -> (offsets: [UInt32], elements: [TokenSpan]) {
    sorted(edges.count, into: lexiconCount, by: { edges[$0].lexicon }) { index in
      TokenSpan(Int(starts[index]), Int(edges[index].end))
    }
  }

  /// The tokens of every anchor in order, and where each anchor's begin.
  func byAnchor() -> (offsets: [UInt32], elements: [Int32]) {
    sorted(anchors.count, into: anchorCount, by: { anchors[$0] }) { places[$0] }
  }

  /// Sorts by counting: the elements of each list in order, and where each list begins, one more entry than lists.
  @inline(__always)
  private func sorted<Element>(
    _ count: Int, into lists: Int, by list: (Int) -> UInt32, _ element: (Int) -> Element
  ) -> (offsets: [UInt32], elements: [Element]) {
    // Counts, then starts, then ends: each element is written before the end of its list, from behind.
    var starts = [UInt32](repeating: 0, count: lists + 1)
    let elements = starts.withUnsafeMutableBufferPointer { starts in
      for index in 0..<count { starts[Int(list(index))] &+= 1 }
      var sum: UInt32 = 0
      for index in starts.indices {
        sum &+= starts[index]
        starts[index] = sum
      }
      return [Element](unsafeUninitializedCapacity: count) { elements, filled in
        var index = count
        while index > 0 {
          index &-= 1
          let own = Int(list(index))
          starts[own] &-= 1
          elements.initializeElement(at: Int(starts[own]), to: element(index))
        }
        filled = count
      }
    }
    return (starts, elements)
  }
}

import TextCore

/// The entries of lexicons that patterns name, found in one document, in room that goes on to the next one.
///
/// Only the tokens with whose words one may begin are looked at one by one (`WordCandidates`).
struct LexiconPass: ~Copyable {
  /// Lexicon entries by first token, shorter ones first.
  private var edges = GrowingList<LexiconEdge>(capacity: 0)
  /// Start of each token's edges; one more entry than tokens.
  private var edgeOffsets = GrowingList<UInt32>(capacity: 0)
  /// The spans of every lexicon in order, and where each lexicon's begin, one more entry than lexicons.
  private var spans = GrowingList<TokenSpan>(capacity: 0)
  private var spanOffsets = GrowingList<UInt32>(capacity: 0)
  /// True where a sentence has more entries than the budget allows.
  private(set) var isIncomplete = false

  /// Finds the entries of a document.
  ///
  /// - Parameter state: begun for the document; learns what the tokens tell beside entries, and the signs of lexicons.
  mutating func run(_ text: TokenizedText, _ tables: MatcherTables, _ state: inout MachineState) {
    isIncomplete = false
    edges.removeAll()
    // More than most texts need, so that the list rarely grows.
    edges.reserve(text.tokens.count / 2)
    text.withDocument { document in
      tables.withWords { words in
        let walk = LexiconWalk(
          tokens: document.tokens, bytes: document.bytes, tables: tables, words: words)
        TokenPass.run(document, words, tables, &state) { candidates in
          scan(document, walk, candidates, tables.lexicons.mostAtToken)
        }
      }
      findOffsets(tokens: document.tokens.count)
      listByLexicon(
        tables.lexicons.count, document, state.signs.elements(tables.signs.lexicons..<tables.signs.marks))
    }
  }

  /// Pointers to what was found; good until the next document.
  var lattice: Lattice {
    Lattice(
      edges: UnsafeBufferPointer(edges.elements(0..<edges.count)),
      edgeOffsets: UnsafeBufferPointer(edgeOffsets.elements(0..<edgeOffsets.count)),
      lexiconSpans: UnsafeBufferPointer(spans.elements(0..<spans.count)),
      lexiconOffsets: UnsafeBufferPointer(spanOffsets.elements(0..<spanOffsets.count)))
  }

  /// Takes over what was found in the same document.
  mutating func take(from other: borrowing LexiconPass) {
    isIncomplete = other.isIncomplete
    edges.take(from: other.edges)
    edgeOffsets.take(from: other.edgeOffsets)
    spans.take(from: other.spans)
    spanOffsets.take(from: other.spanOffsets)
  }

  /// Bytes that stay in use after the document.
  var bytes: Int { edges.bytes + edgeOffsets.bytes + spans.bytes + spanOffsets.bytes }

  @inline(__always)
  private mutating func scan(
    _ document: DocumentPointers, _ walk: borrowing LexiconWalk,
    _ candidates: UnsafeBufferPointer<WordCandidate>, _ mostAtToken: Int
  ) {
    let longest = document.sentences.reduce(0) { max($0, $1.tokens.count) }
    if longest * max(mostAtToken, 1) < EngineLimits.edgesPerSentence {
      scanAll(document, walk, candidates, mostAtToken)
    } else {
      for sentence in document.sentences { scanCounting(sentence.tokens.range, walk) }
    }
  }

  /// Finds for each token how many edges begin before it, and their number.
  private mutating func findOffsets(tokens: Int) {
    edgeOffsets.removeAll()
    edgeOffsets.fill(to: tokens + 1, with: 0)
    let (edges, offsets) = (edges.elements(0..<edges.count), edgeOffsets.elements(0..<tokens + 1))
    for edge in edges { offsets[Int(edge.start) &+ 1] &+= 1 }
    var sum: UInt32 = 0
    for token in offsets.indices {
      sum &+= offsets[token]
      offsets[token] = sum
    }
  }

  /// Lists the spans of every lexicon, sorted by counting, and sets the signs of lexicons.
  private mutating func listByLexicon(
    _ lexicons: Int, _ document: DocumentPointers, _ signs: UnsafeMutableBufferPointer<UInt64>
  ) {
    spanOffsets.removeAll()
    spanOffsets.fill(to: lexicons + 1, with: 0)
    spans.removeAll()
    spans.reserve(edges.count)
    let (edges, offsets) = (edges.elements(0..<edges.count), spanOffsets.elements(0..<lexicons + 1))
    for edge in edges { offsets[Int(edge.lexicon)] &+= 1 }
    var sum: UInt32 = 0
    for lexicon in offsets.indices {
      sum &+= offsets[lexicon]
      offsets[lexicon] = sum
    }
    // Counts became ends and become starts: each span is written before the end of its list, from behind.
    let end = spans.end
    var at = edges.count
    while at > 0 {
      at &-= 1
      let edge = edges[at]
      let own = Int(edge.lexicon)
      let place = offsets[own] &- 1
      offsets[own] = place
      (end + Int(place)).initialize(to: TokenSpan(Int(edge.start), Int(edge.end)))
      signs[own] |= 1 << UInt64(document.sentenceOfToken[Int(edge.start)] & 63)
    }
    spans.count(edges.count)
  }

  /// Scans a document without a sentence that could hold more entries than the budget allows.
  @inline(__always)
  private mutating func scanAll(
    _ document: DocumentPointers, _ walk: borrowing LexiconWalk,
    _ candidates: UnsafeBufferPointer<WordCandidate>, _ mostAtToken: Int
  ) {
    guard let pool = walk.words.pool.baseAddress else { return }
    for candidate in candidates {
      let token = Int32(truncatingIfNeeded: Int(candidate.token))
      let head = pool + candidate.record
      let record = WordRecord(at: head)
      edges.reserve(mostAtToken &+ LexiconPass.lot)
      put(singles: head + WordRecord.size, Int(record.singles), at: token)
      // One branch for all reasons to follow the trie, as they are rare together.
      let checked = record.checked(document.tokens[Int(token)].classes)
      guard checked != 0 || candidate.goesOn else { continue }
      let sentence = document.sentences[Int(document.sentenceOfToken[Int(token)])].tokens
      if checked != 0 { addChecked(Int(token), record.root, walk) }
      if candidate.goesOn { addLong(Int(token), Int(sentence.end), record.root, walk) }
    }
  }

  /// Entries written at once.
  private static let lot = 2

  /// Adds the entries that the word of a token is alone, given their lexicons; a lot can be read from `list`, and there
  /// is room for a lot more than there are.
  ///
  /// A lot is written for every word and only as many counted as there are: how many cannot be foretold, and a branch
  /// on it would cost more.
  @inline(__always)
  private mutating func put(singles list: UnsafePointer<UInt32>, _ count: Int, at token: Int32) {
    let edge = edges.end
    var done = 0
    repeat {
      for at in done..<done &+ LexiconPass.lot {
        (edge + at).initialize(to: LexiconEdge(start: token, end: token &+ 1, lexicon: list[at]))
      }
      done &+= LexiconPass.lot
    } while done < count
    edges.count(count)
  }

  /// Adds what a token alone is under a condition.
  @inline(never)
  private mutating func addChecked(_ token: Int, _ root: UInt32, _ walk: borrowing LexiconWalk) {
    walk.forEachChecked(at: root, token..<token + 1) { end, lexicon in add(end, lexicon, at: token, walk) }
  }

  /// Adds what the trie holds behind the first token.
  @inline(never)
  private mutating func addLong(_ token: Int, _ end: Int, _ root: UInt32, _ walk: borrowing LexiconWalk) {
    walk.forEachLongEntry(at: token, before: end, behind: root) { end, lexicon in
      add(end, lexicon, at: token, walk)
    }
  }

  /// Scans a sentence and counts the entries of all lexicons; behind the budget no token begins any.
  private mutating func scanCounting(_ sentence: Range<Int>, _ walk: borrowing LexiconWalk) {
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

  /// Adds an entry if a pattern names its lexicon.
  private mutating func add(_ end: Int, _ lexicon: UInt32, at token: Int, _ walk: borrowing LexiconWalk) {
    guard walk.tables.lexicons.isNamed[Int(lexicon)] else { return }
    edges.append(
      LexiconEdge(
        start: Int32(truncatingIfNeeded: token), end: Int32(truncatingIfNeeded: end), lexicon: lexicon))
  }
}

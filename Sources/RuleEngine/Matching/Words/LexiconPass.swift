import TextCore

/// The entries of lexicons that patterns name.
///
/// Only the tokens with whose words one may begin are looked at one by one (`WordCandidates`).
struct LexiconPass: ~Copyable {
  /// Lexicon entries by first token, shorter ones first.
  private var edges: GrowingList<LexiconEdge>
  /// Start of each token's edges; one more entry than tokens.
  private(set) var edgeOffsets: [UInt32] = []
  /// True where a sentence has more entries than the budget allows.
  private(set) var isIncomplete = false
  private let lexiconCount: Int
  private let mostEntries: Int

  /// - Parameter state: begun for the document; learns what the tokens tell beside entries, and the signs of lexicons.
  init(text: TokenizedText, tables: MatcherTables, _ state: inout MachineState) {
    lexiconCount = tables.lexicons.count
    mostEntries = tables.lexicons.mostAtToken
    let count = text.tokens.count
    // More than most texts need, so that the list rarely grows.
    edges = GrowingList(capacity: count / 2)
    text.withDocument { document in
      tables.withWords { words in
        let walk = LexiconWalk(
          tokens: document.tokens, bytes: document.bytes, lexicons: tables.lexicons, words: words)
        TokenPass.run(document, words, tables, &state) { candidates, state in
          scan(document, walk, candidates)
        }
        let signs = state.signs.elements(tables.signs.lexicons..<tables.signs.marks)
        for edge in 0..<edges.count {
          let sentence = document.sentenceOfToken[Int(edges[edge].start)]
          signs[Int(edges[edge].lexicon)] |= 1 << UInt64(sentence & 63)
        }
      }
    }
    edgeOffsets = offsets(tokens: count)
  }

  @inline(__always)
  private mutating func scan(
    _ document: DocumentPointers, _ walk: borrowing LexiconWalk,
    _ candidates: UnsafeBufferPointer<WordCandidate>
  ) {
    let longest = document.sentences.reduce(0) { max($0, $1.tokens.count) }
    if longest * max(mostEntries, 1) < EngineLimits.edgesPerSentence {
      scanAll(document, walk, candidates)
    } else {
      for sentence in document.sentences { scanCounting(sentence.tokens.range, walk) }
    }
  }

  /// For each token how many edges begin before it, and their number.
  private func offsets(tokens: Int) -> [UInt32] {
    var offsets = [UInt32](repeating: 0, count: tokens + 1)
    offsets.withUnsafeMutableBufferPointer { offsets in
      for edge in 0..<edges.count { offsets[Int(edges[edge].start) &+ 1] &+= 1 }
      var sum: UInt32 = 0
      for token in offsets.indices {
        sum &+= offsets[token]
        offsets[token] = sum
      }
    }
    return offsets
  }

  /// Scans a document without a sentence that could hold more entries than the budget allows.
  @inline(__always)
  private mutating func scanAll(
    _ document: DocumentPointers, _ walk: borrowing LexiconWalk,
    _ candidates: UnsafeBufferPointer<WordCandidate>
  ) {
    guard let pool = walk.words.pool.baseAddress else { return }
    for candidate in candidates {
      let token = Int32(truncatingIfNeeded: Int(candidate.token))
      let head = pool + candidate.record
      let record = WordRecord(at: head)
      edges.reserve(mostEntries &+ LexiconPass.lot)
      put(singles: head + WordRecord.size, Int(record.singles), at: token)
      // One branch for all reasons to follow the trie, as they are rare together.
      let checked = record.checked(document.tokens[Int(token)].classes)
      guard checked != 0 || candidate.goesOn else { continue }
      let sentence = document.sentences[Int(document.sentenceOfToken[Int(token)])].tokens
      follow(Int(token), Int(sentence.end), record.root, isChecked: checked != 0, walk)
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
    guard walk.lexicons.isNamed[Int(lexicon)] else { return }
    edges.append(
      LexiconEdge(
        start: Int32(truncatingIfNeeded: token), end: Int32(truncatingIfNeeded: end), lexicon: lexicon))
  }

  /// Lexicon entries by first token, shorter ones first.
  var allEdges: [LexiconEdge] { edges.elements }

  /// The spans of every lexicon in order, and where each lexicon's begin, one more entry than lexicons: sorted by
  /// counting.
  func byLexicon() -> (offsets: [UInt32], spans: [TokenSpan]) {
    // Counts, then starts, then ends: each span is written before the end of its list, from behind.
    var offsets = [UInt32](repeating: 0, count: lexiconCount + 1)
    let spans = offsets.withUnsafeMutableBufferPointer { offsets in
      for edge in 0..<edges.count { offsets[Int(edges[edge].lexicon)] &+= 1 }
      var sum: UInt32 = 0
      for lexicon in offsets.indices {
        sum &+= offsets[lexicon]
        offsets[lexicon] = sum
      }
      return [TokenSpan](unsafeUninitializedCapacity: edges.count) { spans, filled in
        var edge = edges.count
        while edge > 0 {
          edge &-= 1
          let own = Int(edges[edge].lexicon)
          offsets[own] &-= 1
          spans.initializeElement(
            at: Int(offsets[own]), to: TokenSpan(Int(edges[edge].start), Int(edges[edge].end)))
        }
        filled = edges.count
      }
    }
    return (offsets, spans)
  }
}

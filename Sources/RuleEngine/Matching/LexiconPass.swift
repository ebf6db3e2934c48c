import TextCore

/// The one pass over the tokens of a document: lexicon entries and places of anchors.
struct LexiconPass {
  /// Lexicon entries by first token, shorter ones first.
  private(set) var edges: [LexiconEdge] = []
  /// Start of each token's edges; one more entry than tokens.
  private(set) var edgeOffsets: [UInt32] = []
  /// True where a sentence has more entries than the budget allows.
  private(set) var isIncomplete = false
  private var found: [Place] = []
  private let lexiconCount: Int
  private let anchorCount: Int

  /// A token that holds an anchor.
  private struct Place {
    var anchor: UInt32
    var token: Int32
  }

  init(text: TokenizedText, tables: MatcherTables) {
    lexiconCount = tables.lexicons.count
    anchorCount = tables.anchors.count
    let count = text.tokens.count
    // More than most texts need, so that the lists rarely grow.
    var lists = Lists(edges: GrowingList(capacity: count / 2), found: GrowingList(capacity: count))
    edgeOffsets = [UInt32](unsafeUninitializedCapacity: count + 1) { offsets, filled in
      text.tokens.withUnsafeBufferPointer { tokens in
        text.document.text.withUnsafeBufferPointer { bytes in
          text.sentences.withUnsafeBufferPointer { sentences in
            tables.withWords { words in
              withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * count + 1) { nodes in
                LexiconPass.lookAhead(tokens, words, nodes)
                // Tokens outside all sentences, if the text has any, begin nothing.
                for sentence in sentences {
                  let range = max(filled, Int(sentence.tokens.start))..<max(filled, Int(sentence.tokens.end))
                  while filled < range.lowerBound {
                    offsets[filled] = UInt32(lists.edges.count)
                    filled += 1
                  }
                  lists.scan(range, tokens, bytes, words, tables.lexicons, nodes, offsets)
                  filled = range.upperBound
                }
                while filled <= count {
                  offsets[filled] = UInt32(lists.edges.count)
                  filled += 1
                }
              }
            }
          }
        }
      }
    }
    edges = lists.edges.elements
    found = lists.found.elements
    isIncomplete = lists.isIncomplete
  }

  /// For each token the node of the trie behind the root, then for each the node behind that on the next token.
  ///
  /// Loops of their own: the tables are larger than the caches, and look-ups that wait for nothing overlap.
  private static func lookAhead(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers, _ nodes: UnsafeMutableBufferPointer<UInt32>
  ) {
    let count = tokens.count
    for token in 0..<count {
      let word = Int(tokens[token].word)
      let begins = word < words.flags.count && words.flags[word] & MatcherTables.beginsEntry != 0
      nodes.initializeElement(at: token, to: begins ? words.roots[word] : 0)
    }
    for token in 0..<count {
      let node = nodes[token]
      var next: UInt32 = 0
      if node != 0, token &+ 1 < count, tokens[token &+ 1].word != 0, words.hasChildren[Int(node)] {
        next = words.child(of: node, on: tokens[token &+ 1].word) ?? 0
      }
      nodes.initializeElement(at: count &+ token, to: next)
    }
  }

  /// What the pass has found so far.
  private struct Lists: ~Copyable {
    var edges: GrowingList<LexiconEdge>
    var found: GrowingList<Place>
    var isIncomplete = false

    @inline(__always)
    mutating func scan(
      _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>,
      _ words: WordPointers, _ lexicons: LexiconIndex, _ nodes: UnsafeMutableBufferPointer<UInt32>,
      _ offsets: UnsafeMutableBufferPointer<UInt32>
    ) {
      let budget = edges.count + EngineLimits.edgesPerSentence
      for token in sentence {
        offsets[token] = UInt32(truncatingIfNeeded: edges.count)
        let word = Int(tokens[token].word)
        guard word < words.flags.count, words.flags[word] != 0 else { continue }
        if words.flags[word] & MatcherTables.isAnchor != 0 {
          for index in Int(words.anchorOffsets[word])..<Int(words.anchorOffsets[word + 1]) {
            found.append(Place(anchor: words.anchors[index], token: Int32(truncatingIfNeeded: token)))
          }
        }
        guard nodes[token] != 0 else { continue }
        if edges.count >= budget {
          isIncomplete = true
          continue
        }
        walk(token, sentence, tokens, bytes, words, lexicons, nodes)
      }
    }

    /// Follows the trie from a token.
    private mutating func walk(
      _ start: Int, _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>,
      _ bytes: UnsafeBufferPointer<UInt8>, _ words: WordPointers, _ lexicons: LexiconIndex,
      _ nodes: UnsafeMutableBufferPointer<UInt32>
    ) {
      var node = nodes[start]
      var at = start
      while node != 0 {
        at += 1
        let first = edges.count
        for end in Int(words.endOffsets[Int(node)])..<Int(words.endOffsets[Int(node) + 1]) {
          edges.append(LexiconEdge(end: Int32(truncatingIfNeeded: at), lexicon: words.ends[end]))
        }
        for index in lexicons.checks(at: node) {
          let check = lexicons.checks[index]
          if lexicons.holds(check, start..<at, tokens, bytes), !isListed(check.lexicon, from: first) {
            edges.append(LexiconEdge(end: Int32(truncatingIfNeeded: at), lexicon: check.lexicon))
          }
        }
        guard at < sentence.upperBound else { return }
        if at == start + 1 {
          node = nodes[tokens.count + start]
          continue
        }
        guard words.hasChildren[Int(node)], tokens[at].word != 0 else { return }
        node = words.child(of: node, on: tokens[at].word) ?? 0
      }
    }

    private func isListed(_ lexicon: UInt32, from first: Int) -> Bool {
      for at in first..<edges.count where edges[at].lexicon == lexicon { return true }
      return false
    }
  }

  /// The spans of every lexicon in order, and where each lexicon's begin.
  func byLexicon() -> (offsets: [UInt32], spans: [TokenSpan]) {
    var offsets = [UInt32](repeating: 0, count: lexiconCount + 1)
    for edge in edges { offsets[Int(edge.lexicon) + 1] += 1 }
    for lexicon in 0..<lexiconCount { offsets[lexicon + 1] += offsets[lexicon] }
    var next = offsets
    var spans = [TokenSpan](repeating: TokenSpan(0, 0), count: edges.count)
    var token = 0
    for (index, edge) in edges.enumerated() {
      while Int(edgeOffsets[token + 1]) <= index { token += 1 }
      spans[Int(next[Int(edge.lexicon)])] = TokenSpan(token, Int(edge.end))
      next[Int(edge.lexicon)] += 1
    }
    return (offsets, spans)
  }

  /// The tokens of every anchor in order, and where each anchor's begin.
  func byAnchor() -> (offsets: [UInt32], places: [Int32]) {
    // Counts, then starts, then ends: each place is written before the end of its anchor, from behind.
    var offsets = [UInt32](repeating: 0, count: anchorCount + 1)
    for place in found { offsets[Int(place.anchor)] += 1 }
    var sum: UInt32 = 0
    for anchor in 0...anchorCount {
      sum += offsets[anchor]
      offsets[anchor] = sum
    }
    let places = [Int32](unsafeUninitializedCapacity: found.count) { places, filled in
      for place in found.reversed() {
        offsets[Int(place.anchor)] -= 1
        places[Int(offsets[Int(place.anchor)])] = place.token
      }
      filled = found.count
    }
    return (offsets, places)
  }
}

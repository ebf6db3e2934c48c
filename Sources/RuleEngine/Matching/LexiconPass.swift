import TextCore

/// The one pass over the tokens of a document: lexicon entries and places of anchors.
struct LexiconPass {
  /// Lexicon entries by first token, shorter ones first.
  private(set) var edges: [LexiconEdge] = []
  /// Start of each token's edges; one more entry than tokens.
  private(set) var edgeOffsets: [UInt32] = []
  /// True where a sentence has more entries than the budget allows.
  private(set) var isIncomplete = false
  private var found: [(anchor: UInt32, token: Int32)] = []
  private let lexiconCount: Int
  private let anchorCount: Int

  init(text: TokenizedText, tables: MatcherTables) {
    lexiconCount = tables.lexicons.count
    anchorCount = tables.anchors.count
    edgeOffsets.reserveCapacity(text.tokens.count + 1)
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        for sentence in text.sentences { scan(sentence.tokens.range, tokens, bytes, tables) }
      }
    }
    // Tokens behind the last sentence, if the text has any, begin nothing.
    while edgeOffsets.count <= text.tokens.count { edgeOffsets.append(UInt32(edges.count)) }
  }

  private mutating func scan(
    _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tables: MatcherTables
  ) {
    let budget = edges.count + EngineLimits.edgesPerSentence
    // Tokens between sentences, if the text has any, begin nothing either.
    while edgeOffsets.count < sentence.lowerBound { edgeOffsets.append(UInt32(edges.count)) }
    for token in sentence {
      edgeOffsets.append(UInt32(edges.count))
      let word = tokens[token].word
      if word == 0 { continue }
      for index in tables.anchors.anchors(of: word) {
        found.append((UInt32(tables.anchors.anchor(at: index)), Int32(token)))
      }
      guard tables.lexicons.begins(word) else { continue }
      if edges.count >= budget {
        isIncomplete = true
        continue
      }
      var node: UInt32 = 0
      var at = token
      while at < sentence.upperBound, tokens[at].word != 0,
        let next = tables.lexicons.child(of: node, on: tokens[at].word)
      {
        node = next
        at += 1
        addEnds(node, token..<at, tokens, bytes, tables)
      }
    }
  }

  private mutating func addEnds(
    _ node: UInt32, _ span: Range<Int>, _ tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ tables: MatcherTables
  ) {
    let first = edges.count
    for lexicon in tables.lexicons.lexicons(at: node) {
      edges.append(LexiconEdge(end: Int32(span.upperBound), lexicon: lexicon))
    }
    for check in tables.lexicons.checks(at: node)
    where LexiconPass.holds(check, span, tokens, bytes)
      && !edges[first...].contains(where: { $0.lexicon == check.lexicon })
    {
      edges.append(LexiconEdge(end: Int32(span.upperBound), lexicon: check.lexicon))
    }
  }

  private static func holds(
    _ check: LexiconTrie.Check, _ span: Range<Int>, _ tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for (index, token) in span.enumerated() {
      if index < check.joined.count, check.joined[index], !tokens[token].classes.contains(.joined) {
        return false
      }
      guard index < check.surfaces.count, !check.surfaces[index].isEmpty else { continue }
      let range = tokens[token].span.range
      guard range.upperBound <= bytes.count, bytes[range].elementsEqual(check.surfaces[index]) else { return false }
    }
    return true
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
    var offsets = [UInt32](repeating: 0, count: anchorCount + 1)
    for place in found { offsets[Int(place.anchor) + 1] += 1 }
    for anchor in 0..<anchorCount { offsets[anchor + 1] += offsets[anchor] }
    var next = offsets
    var places = [Int32](repeating: 0, count: found.count)
    for place in found {
      places[Int(next[Int(place.anchor)])] = place.token
      next[Int(place.anchor)] += 1
    }
    return (offsets, places)
  }
}

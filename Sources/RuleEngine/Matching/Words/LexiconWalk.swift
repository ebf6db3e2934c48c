import TextCore

/// Follows the entries of all lexicons through the tokens of a document, from one token at a time.
struct LexiconWalk {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let tables: MatcherTables
  let words: WordPointers

  /// Calls `body` with the end and the lexicon of every entry that begins at a token, shorter ones first.
  ///
  /// - Parameter end: the end of the token's sentence.
  @inline(__always)
  func forEachEntry(at start: Int, before end: Int, _ body: (_ end: Int, _ lexicon: UInt32) -> Void) {
    let node = words.root(of: tokens[start].word)
    guard node != 0 else { return }
    for index in words.ends(at: node) { body(start + 1, words.ends[index]) }
    forEachChecked(at: node, start..<start + 1, body)
    forEachLongEntry(at: start, before: end, behind: node, body)
  }

  /// The same for entries of two tokens and more.
  ///
  /// - Parameter node: the one of the first token, not 0.
  @inline(__always)
  func forEachLongEntry(
    at start: Int, before end: Int, behind node: UInt32, _ body: (_ end: Int, _ lexicon: UInt32) -> Void
  ) {
    var node = node
    var at = start + 1
    while at < end, at == start + 1 || words.mayGoOn(from: node, to: tokens[at].word),
      let edge = words.edge(from: node, on: tokens[at].word)
    {
      node = edge.node
      at += 1
      let only = edge.flags >> FlatEdges.Slot.lexiconShift
      if only != 0 {
        body(at, only &- 1)
      } else if edge.flags & FlatEdges.Slot.hasEntries != 0 {
        for index in words.ends(at: node) { body(at, words.ends[index]) }
        forEachChecked(at: node, start..<at, body)
      }
      guard edge.flags & FlatEdges.Slot.goesOn != 0 else { return }
    }
  }

  /// The entries under a condition that end at a node; a lexicon is told once for the node.
  @inline(__always)
  func forEachChecked(
    at node: UInt32, _ span: Range<Int>, _ body: (_ end: Int, _ lexicon: UInt32) -> Void
  ) {
    let checks = tables.lexicons.checks(at: node)
    for index in checks {
      let check = tables.lexicons.checks[index]
      guard !words.ends(at: node).contains(where: { words.ends[$0] == check.lexicon }),
        tables.lexicons.holds(check, span, tokens, bytes),
        !(checks.lowerBound..<index).contains(where: { other in
          tables.lexicons.checks[other].lexicon == check.lexicon
            && tables.lexicons.holds(tables.lexicons.checks[other], span, tokens, bytes)
        })
      else { continue }
      body(span.upperBound, check.lexicon)
    }
  }
}

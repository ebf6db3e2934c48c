public import TextCore

extension DocumentScan {
  /// The spans of a lexicon's entries in order; an entry inside another one counts too.
  public func lexiconSpans(_ lexicon: Int) -> [TokenSpan] {
    guard lexicon >= 0, lexicon < input.tables.lexicons.count else { return [] }
    guard input.tables.lexicons.isNamed[lexicon] else { return unlistedSpans(lexicon) }
    let lattice = memory.lexicons.lattice
    return Array(
      lattice.lexiconSpans[Int(lattice.lexiconOffsets[lexicon])..<Int(lattice.lexiconOffsets[lexicon + 1])])
  }

  /// Calls `body` with the end and the lexicon of every entry that begins at a token, shorter ones first.
  public func forEachEdge(at token: Int, _ body: (_ end: Int, _ lexicon: Int) -> Void) {
    guard input.text.tokens.indices.contains(token) else { return }
    withWalk { walk in
      let sentence = input.text.sentences[Int(input.text.sentenceOfToken[token])].tokens
      walk.forEachEntry(at: token, before: Int(sentence.end)) { body($0, Int($1)) }
    }
  }

  /// The spans of a lexicon that no pattern names: looked for only here, within the budget of each sentence.
  private func unlistedSpans(_ lexicon: Int) -> [TokenSpan] {
    var spans: [TokenSpan] = []
    withWalk { walk in
      for sentence in input.text.sentences {
        var count = 0
        for token in sentence.tokens.range where count < EngineLimits.edgesPerSentence {
          walk.forEachEntry(at: token, before: Int(sentence.tokens.end)) { end, own in
            count += 1
            if own == UInt32(lexicon) { spans.append(TokenSpan(token, end)) }
          }
        }
      }
    }
    return spans
  }

  private func withWalk(_ body: (LexiconWalk) -> Void) {
    let tables = input.tables
    input.text.withDocument { document in
      tables.withWords { words in
        body(
          LexiconWalk(
            tokens: document.tokens, bytes: document.bytes, tables: tables, words: words))
      }
    }
  }
}

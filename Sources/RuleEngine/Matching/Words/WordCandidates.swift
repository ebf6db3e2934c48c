import TextCore

/// The tokens of a document with whose words there is something to do.
///
/// The tables are larger than the caches, and most of what a document touches it touches first. So each look-up has a
/// loop of its own, without a branch that depends on what is found: the waits overlap, and the loops behind skip what
/// nothing begins with.
enum WordCandidates {
  /// Calls `body` with the candidates in order.
  static func with(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers,
    _ body: (UnsafeBufferPointer<WordCandidate>) -> Void
  ) {
    // One more, as the place behind the last one is written too.
    withUnsafeTemporaryAllocation(of: WordCandidate.self, capacity: tokens.count + 1) { memory in
      let candidates = UnsafeMutableBufferPointer(rebasing: memory[..<find(tokens, words, memory)])
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: candidates.count + 1) { memory in
        lookAhead(tokens, words, candidates, memory)
      }
      body(UnsafeBufferPointer(candidates))
    }
  }

  /// Writes the candidates; returns their number.
  private static func find(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers,
    _ candidates: UnsafeMutableBufferPointer<WordCandidate>
  ) -> Int {
    var count = 0
    for token in 0..<tokens.count {
      let record = words.record(of: tokens[token].word)
      // Written always and counted where it is one: which they are cannot be foretold.
      candidates.initializeElement(at: count, to: WordCandidate(token: token, record: record))
      count &+= record != WordTable.emptyRecord ? 1 : 0
    }
    return count
  }

  /// Looks for the edges of the trie behind the first words of entries.
  private static func lookAhead(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers,
    _ candidates: UnsafeMutableBufferPointer<WordCandidate>, _ found: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let pool = words.pool.baseAddress else { return }
    var count = 0
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      let head = WordRecord(at: pool + candidate.record)
      let next = min(Int(candidate.token) &+ 1, tokens.count &- 1)
      found.initializeElement(at: count, to: UInt32(truncatingIfNeeded: index))
      count &+= Int(words.pair(from: head.root, to: tokens[next].word) & head.flags & WordRecord.goesOn)
    }
    for number in 0..<count {
      let index = Int(found[number])
      let token = Int(candidates[index].token)
      let root = pool[candidates[index].record]
      let (next, last) = (token &+ 1, tokens.count &- 1)
      guard next <= last else { continue }
      let further = next < last ? tokens[next &+ 1].word : 0
      candidates[index].setGoesOn(words.mayHold(from: root, tokens[next].word, further))
    }
  }
}

import CProcessor
import TextCore

/// The tokens of a document with whose words there is something to do.
///
/// The tables are larger than the caches, and most of what a document touches it touches first. So each look-up has a
/// loop of its own, without a branch that depends on what is found, and asks for the memory of the next one: the waits
/// overlap.
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
    guard let records = words.records.baseAddress, let pool = words.pool.baseAddress else { return 0 }
    for token in tokens { prefetch(records + words.known(token.word)) }
    var count = 0
    for token in 0..<tokens.count {
      let record = records[words.known(tokens[token].word)]
      prefetch(pool + Int(record))
      // Written always and counted where it is one: which they are cannot be foretold. Arithmetic instead of a
      // comparison, of which a compiler would make a branch that waits for the memory.
      candidates.initializeElement(at: count, to: WordCandidate(token: token, record: record))
      count &+= Int(truncatingIfNeeded: (0 &- UInt64(record)) &>> 63)
    }
    return count
  }

  /// Looks for the edges of the trie behind the first words of entries.
  private static func lookAhead(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers,
    _ candidates: UnsafeMutableBufferPointer<WordCandidate>, _ found: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let pool = words.pool.baseAddress, let pairs = words.pairs.baseAddress else { return }
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      let next = tokens[min(Int(candidate.token) &+ 1, tokens.count &- 1)].word
      let place = words.pairPlace(from: pool[candidate.record], to: next)
      // Kept for the other loop, which writes no further than it has read; a place has 24 bits.
      found.initializeElement(at: index, to: UInt32(truncatingIfNeeded: place))
      prefetch(pairs + place &>> 6)
    }
    var count = 0
    for index in 0..<candidates.count {
      let head = WordRecord(at: pool + candidates[index].record)
      let bit = words.pair(at: Int(found[index]))
      found.initializeElement(at: count, to: UInt32(truncatingIfNeeded: index))
      count &+= Int(bit & head.flags & WordRecord.goesOn)
    }
    lookAtEdges(tokens, words, candidates, UnsafeMutableBufferPointer(rebasing: found[..<count]))
  }

  /// Looks for the edges behind candidates that the filter lets pass.
  private static func lookAtEdges(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers,
    _ candidates: UnsafeMutableBufferPointer<WordCandidate>, _ found: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let pool = words.pool.baseAddress, let edges = words.edges.baseAddress,
      let endOffsets = words.endOffsets.baseAddress
    else { return }
    let last = tokens.count - 1
    for index in found {
      let candidate = candidates[Int(index)]
      let next = tokens[min(Int(candidate.token) &+ 1, last)].word
      prefetch(edges + words.edgePlace(from: pool[candidate.record], on: next))
    }
    for index in found {
      let candidate = candidates[Int(index)]
      let next = Int(candidate.token) &+ 1
      guard next <= last else { continue }
      let further = next < last ? tokens[next &+ 1].word : 0
      let edge = edges[words.edgePlace(from: pool[candidate.record], on: tokens[next].word)]
      // What following the entry needs, if there is one.
      prefetch(edges + words.edgePlace(from: edge.node, on: further))
      prefetch(endOffsets + Int(edge.node))
      candidates[Int(index)].setGoesOn(
        words.mayHold(from: pool[candidate.record], tokens[next].word, further))
    }
  }
}

import CProcessor
import TextCore

/// The tokens of a document with whose words there is something to do.
///
/// The tables are larger than the caches, and most of what a document touches it touches first. So each look-up has a
/// loop of its own, without a branch that depends on what is found, and asks for the memory of the next one: the waits
/// overlap.
enum WordCandidates {
  /// Of the tokens of `MachineState.found` those that may be entries alone or with which an entry goes on.
  static func find(
    _ tokens: UnsafeBufferPointer<Token>, _ words: WordPointers, _ state: inout MachineState
  ) -> UnsafeBufferPointer<WordCandidate> {
    let (found, own) = (state.found.elements(0..<state.found.count), state.entries.elements(0..<tokens.count))
    let candidates = state.candidates.elements(0..<found.count)
    guard let pool = words.pool.baseAddress else {
      return UnsafeBufferPointer(rebasing: candidates[..<0])
    }
    let last = tokens.count &- 1
    var (kept, pairs) = (0, 0)
    for token in found {
      let (at, entry) = (Int(token), own[Int(token)])
      prefetch(pool + Int(entry.record))
      let bit =
        words.pair(from: tokens[at].word, to: tokens[min(at &+ 1, last)].word) & entry.bits
        & WordEntry.goesOn
      let alone = entry.alone(tokens[at].classes)
      candidates[kept] = WordCandidate(token: token, record: entry.record)
      // Written no further than read.
      found[pairs] = UInt32(truncatingIfNeeded: kept)
      pairs &+= Int(bit)
      // Arithmetic instead of a comparison, of which a compiler would make a branch.
      kept &+= Int(truncatingIfNeeded: (0 &- UInt64(bit | alone)) &>> 63)
    }
    let all = UnsafeMutableBufferPointer(rebasing: candidates[..<kept])
    lookAtEdges(tokens, words, all, UnsafeMutableBufferPointer(rebasing: found[..<pairs]))
    return UnsafeBufferPointer(all)
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

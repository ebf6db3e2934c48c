/// Pointers to what the pass over the tokens needs to know of words.
struct WordPointers {
  /// As in `WordTable`.
  let entries: UnsafeBufferPointer<WordEntry>
  let pool: UnsafeBufferPointer<UInt32>
  let pairs: UnsafeBufferPointer<UInt64>
  /// For each word id the trie's node behind the root, 0 for none; may be shorter than `entries`.
  let roots: UnsafeBufferPointer<UInt32>
  /// The edges of the trie.
  let edges: UnsafeBufferPointer<FlatEdges.Slot>
  /// For each node the start of the lexicons of entries that end there.
  let endOffsets: UnsafeBufferPointer<UInt32>
  let ends: UnsafeBufferPointer<UInt32>

  /// The node of the trie behind the root, 0 for none.
  @inline(__always)
  func root(of word: UInt32) -> UInt32 { Int(word) < roots.count ? roots[Int(word)] : 0 }

  /// Places in `ends` of the lexicons of entries that end at a node without a condition.
  @inline(__always)
  func ends(at node: UInt32) -> Range<Int> {
    Int(endOffsets[Int(node)])..<Int(endOffsets[Int(node) + 1])
  }

  /// The bit of the filter for an edge on a word from a node, or from the first word of an entry.
  @inline(__always)
  func pairPlace(from node: UInt32, to word: UInt32) -> Int {
    PairFilter.place(UInt64(node) << 32 | UInt64(word), mask: pairs.count &* 64 &- 1)
  }

  /// The first place where the edge from a node on a word may stand.
  @inline(__always)
  func edgePlace(from node: UInt32, on word: UInt32) -> Int {
    FlatHashTable.place(UInt64(node) << 32 | UInt64(word)) & (edges.count &- 1)
  }

  /// 1 where an edge may lead from a node on a word, else 0; a look that costs less than that for the edge.
  @inline(__always)
  func pair(from node: UInt32, to word: UInt32) -> UInt32 {
    pair(at: pairPlace(from: node, to: word))
  }

  /// The bit of the filter at a place.
  @inline(__always)
  func pair(at place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: pairs[place >> 6] >> UInt64(place & 63)) & 1
  }

  /// False where no edge leads from a node on a word; no word (0) leads on.
  @inline(__always)
  func mayGoOn(from node: UInt32, to word: UInt32) -> Bool {
    word != 0 && pair(from: node, to: word) != 0
  }

  /// 0 where no entry goes on from a node on two words, else 1; a look at the first place of the edge alone.
  @inline(__always)
  func mayHold(from node: UInt32, _ word: UInt32, _ next: UInt32) -> UInt32 {
    let key = UInt64(node) << 32 | UInt64(word)
    let slot = edges[edgePlace(from: node, on: word)]
    let further = slot.flags & FlatEdges.Slot.goesOn != 0 ? pair(from: slot.node, to: next) : 0
    let own = slot.flags & FlatEdges.Slot.hasEntries | further
    // At a place that another edge has taken the look tells nothing.
    return slot.key == key &+ 1 ? own : slot.key == 0 ? 0 : 1
  }

  /// The edge from `node` on `word`, or nil.
  @inline(__always)
  func edge(from node: UInt32, on word: UInt32) -> FlatEdges.Slot? {
    FlatEdges.find(UInt64(node) << 32 | UInt64(word), in: edges)
  }
}

extension MatcherTables {
  /// Runs `body` with pointers that are good until it returns.
  func withWords<Result>(_ body: (WordPointers) -> Result) -> Result {
    words.entries.withUnsafeBufferPointer { entries in
      words.pool.withUnsafeBufferPointer { pool in
        words.pairs.bits.withUnsafeBufferPointer { pairs in
          lexicons.roots.withUnsafeBufferPointer { roots in
            lexicons.children.slots.withUnsafeBufferPointer { edges in
              lexicons.offsets.withUnsafeBufferPointer { endOffsets in
                lexicons.ends.withUnsafeBufferPointer { ends in
                  body(
                    WordPointers(
                      entries: entries, pool: pool, pairs: pairs, roots: roots, edges: edges,
                      endOffsets: endOffsets, ends: ends))
                }
              }
            }
          }
        }
      }
    }
  }
}

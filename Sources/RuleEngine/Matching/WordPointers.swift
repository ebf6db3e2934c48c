/// Pointers to what the pass over the tokens needs to know of words.
struct WordPointers {
  /// For each word id `MatcherTables.beginsEntry`, `MatcherTables.isAnchor`.
  let flags: UnsafeBufferPointer<UInt8>
  /// For each word id the start of its anchors; one more entry than words.
  let anchorOffsets: UnsafeBufferPointer<UInt32>
  let anchors: UnsafeBufferPointer<UInt32>
  /// For each word id the trie's node behind the root, 0 for none; may be shorter than `flags`.
  let roots: UnsafeBufferPointer<UInt32>
  /// For each node of the trie whether an edge leads on.
  let hasChildren: UnsafeBufferPointer<Bool>
  /// The edges of the trie, as in `FlatHashTable`.
  let keys: UnsafeBufferPointer<UInt64>
  let values: UnsafeBufferPointer<UInt32>
  /// For each node the start of the lexicons of entries that end there.
  let endOffsets: UnsafeBufferPointer<UInt32>
  let ends: UnsafeBufferPointer<UInt32>

  /// The node behind `node` on `word`, or nil.
  @inline(__always)
  func child(of node: UInt32, on word: UInt32) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(word)
    let mask = keys.count - 1
    var at = FlatHashTable.place(key) & mask
    while keys[at] != 0 {
      if keys[at] == key &+ 1 { return values[at] }
      at = (at + 1) & mask
    }
    return nil
  }
}

extension MatcherTables {
  /// Flag of words with which a lexicon entry begins.
  static let beginsEntry: UInt8 = 1
  /// Flag of words that are the first anchor of a pattern.
  static let isAnchor: UInt8 = 2

  /// Runs `body` with pointers that are good until it returns.
  func withWords(_ body: (WordPointers) -> Void) {
    wordFlags.withUnsafeBufferPointer { flags in
      anchors.offsets.withUnsafeBufferPointer { anchorOffsets in
        anchors.anchors.withUnsafeBufferPointer { anchors in
          lexicons.roots.withUnsafeBufferPointer { roots in
            lexicons.hasChildren.withUnsafeBufferPointer { hasChildren in
              lexicons.children.keys.withUnsafeBufferPointer { keys in
                lexicons.children.values.withUnsafeBufferPointer { values in
                  lexicons.offsets.withUnsafeBufferPointer { endOffsets in
                    lexicons.ends.withUnsafeBufferPointer { ends in
                      body(
                        WordPointers(
                          flags: flags, anchorOffsets: anchorOffsets, anchors: anchors, roots: roots,
                          hasChildren: hasChildren, keys: keys, values: values, endOffsets: endOffsets,
                          ends: ends))
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

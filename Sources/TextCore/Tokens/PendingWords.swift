/// Plain words whose ids are still to be looked up.
///
/// The tables are larger than the caches. Looked up one after another, without anything between that depends on what is
/// found, the words of a text wait for the memory together instead of one by one.
struct PendingWords {
  private let keys: UnsafeMutableBufferPointer<WordKey>
  private let tokens: UnsafeMutableBufferPointer<Int32>
  /// The hashes, and then in their stead the places.
  private let hashes: UnsafeMutableBufferPointer<UInt64>
  private(set) var count = 0

  /// Words looked up at once: their keys fit in the fastest cache beside what is read meanwhile.
  private static let capacity = 256

  /// Calls `body` with memory for pending words.
  static func with(_ body: (PendingWords) -> Void) {
    withUnsafeTemporaryAllocation(of: WordKey.self, capacity: capacity) { keys in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { tokens in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { hashes in
          body(PendingWords(keys: keys, tokens: tokens, hashes: hashes))
        }
      }
    }
  }

  /// Words that can be added.
  @inline(__always) var room: Int { PendingWords.capacity &- count }

  /// True where no word can be added.
  @inline(__always) var isFull: Bool { count == PendingWords.capacity }

  /// Adds the word of a token; nothing where `isFull`.
  @inline(__always)
  mutating func add(_ key: WordKey, token: Int) {
    guard count < PendingWords.capacity else { return }
    addPlain(key, token: token)
  }

  /// Adds the word of a token for which there is room.
  @inline(__always)
  mutating func addPlain(_ key: WordKey, token: Int) {
    (keys.baseAddress.unsafelyUnwrapped + count).initialize(to: key)
    (tokens.baseAddress.unsafelyUnwrapped + count).initialize(to: Int32(truncatingIfNeeded: token))
    (hashes.baseAddress.unsafelyUnwrapped + count).initialize(to: WordIndex.hash(key))
    count &+= 1
  }

  /// Gives the tokens their ids.
  mutating func settle(_ list: TokenList, _ vocabulary: VocabularyView) {
    if let index = vocabulary.index {
      // Little but loads: as many as possible are under way at a time.
      for word in 0..<count {
        hashes[word] = UInt64(truncatingIfNeeded: index.place(of: hashes[word]))
      }
      for word in 0..<count {
        let slot = index.slots[Int(truncatingIfNeeded: hashes[word])]
        list.setWord(index.id(of: keys[word], in: slot), at: Int(tokens[word]))
      }
    } else {
      for word in 0..<count { list.setWord(vocabulary.id(of: keys[word]), at: Int(tokens[word])) }
    }
    count = 0
  }
}

/// Plain words whose ids are still to be looked up.
///
/// The tables are larger than the caches. Looked up one after another, without anything between that depends on what is
/// found, the words of a text wait for the memory together instead of one by one.
struct PendingWords {
  private let keys: UnsafeMutableBufferPointer<WordKey>
  private let places: UnsafeMutableBufferPointer<Int32>
  private let hashes: UnsafeMutableBufferPointer<UInt64>
  private let slots: UnsafeMutableBufferPointer<WordIndex.Slot>
  private(set) var count = 0

  /// Words looked up at once: their keys fit in the fastest cache beside what is read meanwhile.
  private static let capacity = 256

  /// Calls `body` with memory for pending words.
  static func with(_ body: (PendingWords) -> Void) {
    withUnsafeTemporaryAllocation(of: WordKey.self, capacity: capacity) { keys in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { places in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { hashes in
          withUnsafeTemporaryAllocation(of: WordIndex.Slot.self, capacity: capacity) { slots in
            body(PendingWords(keys: keys, places: places, hashes: hashes, slots: slots))
          }
        }
      }
    }
  }

  /// True where no word can be added.
  @inline(__always) var isFull: Bool { count == PendingWords.capacity }

  /// Adds the word of a token; nothing where `isFull`.
  @inline(__always)
  mutating func add(_ key: WordKey, token: Int) {
    guard count < PendingWords.capacity else { return }
    keys.initializeElement(at: count, to: key)
    places.initializeElement(at: count, to: Int32(truncatingIfNeeded: token))
    hashes.initializeElement(at: count, to: WordIndex.hash(key))
    count &+= 1
  }

  /// Gives the tokens their ids.
  mutating func settle(_ tokens: TokenList, _ vocabulary: VocabularyView) {
    if let index = vocabulary.index {
      // Nothing but loads: as many as possible are under way at a time.
      for place in 0..<count {
        slots.initializeElement(at: place, to: index.slots[index.place(of: hashes[place])])
      }
      for place in 0..<count {
        tokens.setWord(index.id(of: keys[place], in: slots[place]), at: Int(places[place]))
      }
    } else {
      for place in 0..<count { tokens.setWord(vocabulary.id(of: keys[place]), at: Int(places[place])) }
    }
    count = 0
  }
}

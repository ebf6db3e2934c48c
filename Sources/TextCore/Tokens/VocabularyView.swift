/// The tables of a vocabulary as plain pointers, valid inside `Vocabulary.withView`.
struct VocabularyView {
  let bytes: UnsafeBufferPointer<UInt8>
  let offsets: UnsafePointer<UInt32>
  /// The short words, if the vocabulary is complete; the table behind it holds the others then.
  let index: WordIndexView?
  let slots: UnsafePointer<UInt32>
  /// The keys of all words, if the vocabulary is under way.
  let keys: UnsafePointer<WordKey>?
  let mask: Int

  /// Id of a folded word, or 0.
  @inline(__always)
  func id(of key: WordKey) -> UInt32 {
    if let index { return index.id(of: key) }
    guard let keys else { return 0 }
    var at = Int(truncatingIfNeeded: VocabularyView.hash(key)) & mask
    while true {
      let id = slots[at]
      let entry = keys[Int(id)]
      // One branch for "found" and "not there" alike, as which of the two it is cannot be foretold: sign bits
      // instead of comparisons, which a compiler would make two branches of.
      let differs = (entry.low ^ key.low) | (entry.high ^ key.high)
      let isOther = differs | (0 &- differs)
      let isTaken = 0 &- UInt64(truncatingIfNeeded: id)
      if (isOther & isTaken) >> 63 == 0 { return id }
      at = (at &+ 1) & mask
    }
  }

  /// Id of a folded word of any length, or 0.
  func id(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let key = WordKey(word) {
      let id = id(of: key)
      if id != 0 || index == nil { return id }
    }
    guard !word.isEmpty else { return 0 }
    var at = Int(truncatingIfNeeded: VocabularyView.hash(word)) & mask
    while true {
      let id = slots[at]
      if id == 0 || equals(Int(id), word) { return id }
      at = (at &+ 1) & mask
    }
  }

  private func equals(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(offsets[id - 1])
    guard Int(offsets[id]) - start == word.count else { return false }
    for i in 0..<word.count where bytes[start + i] != word[i] { return false }
    return true
  }

  /// Hash of a short word: the same as of its bytes.
  ///
  /// Multiplication by odd constants, as in Fibonacci hashing (Knuth, vol. 3, 6.4), with the high half brought down.
  @inline(__always)
  static func hash(_ key: WordKey) -> UInt64 {
    let h = (key.low ^ (key.high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return h ^ (h >> 32)
  }

  /// Hash of any bytes: of short ones that of their key, of others FNV-1a.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if let key = WordKey(word) { return hash(key) }
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return h ^ (h >> 32)
  }
}

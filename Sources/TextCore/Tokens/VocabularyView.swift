/// The tables of a vocabulary as plain pointers, valid inside `Vocabulary.withView`.
struct VocabularyView {
  let bytes: UnsafeRawPointer
  let offsets: UnsafePointer<UInt32>
  let slots: UnsafePointer<UInt32>
  let mask: Int

  /// Id of a folded word, or 0.
  @inline(__always)
  func id(of key: WordKey) -> UInt32 {
    var at = Int(truncatingIfNeeded: VocabularyView.hash(key)) & mask
    while true {
      let id = slots[at]
      if id == 0 { return 0 }
      let start = Int(offsets[Int(id) &- 1])
      // The words are padded, so that sixteen bytes can be read at the start of each.
      if Int(offsets[Int(id)]) &- start == key.count,
        bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) & WordKey.mask(key.count) == key.low,
        key.count <= 8
          || bytes.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
            & WordKey.mask(key.count &- 8) == key.high
      {
        return id
      }
      at = (at &+ 1) & mask
    }
  }

  /// Id of a folded word of any length, or 0.
  func id(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let key = WordKey(word) { return id(of: key) }
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
    for i in 0..<word.count where bytes.load(fromByteOffset: start + i, as: UInt8.self) != word[i] {
      return false
    }
    return true
  }

  /// Hash of a short word: the same as of its bytes.
  @inline(__always)
  static func hash(_ key: WordKey) -> UInt64 {
    var h = step(UInt64(truncatingIfNeeded: key.count), key.low)
    if key.count > 8 { h = step(h, key.high) }
    return h ^ (h >> 32)
  }

  /// Hash of any bytes, eight at a time.
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if let key = WordKey(word) { return hash(key) }
    var h = UInt64(truncatingIfNeeded: word.count)
    var at = 0
    while at < word.count {
      var eight: UInt64 = 0
      for i in 0..<min(8, word.count - at) { eight |= UInt64(word[at + i]) << UInt64(i * 8) }
      h = step(h, eight)
      at += 8
    }
    return h ^ (h >> 32)
  }

  /// Multiplication by the 64-bit golden ratio, as in Fibonacci hashing (Knuth, vol. 3, 6.4), with the high
  /// half brought down.
  @inline(__always)
  private static func step(_ h: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (h ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}

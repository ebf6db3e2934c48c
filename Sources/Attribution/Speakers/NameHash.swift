/// Hash of a word without regard to ASCII case, eight bytes a step; compared within one document only.
enum NameHash {
  /// An odd number without pattern: the golden ratio in 64 bits.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Hash of the bytes from `start` to before `end`, as far as they lie in the text.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    // Most words take one step.
    let count = end &- start
    if start >= 0, count > 0, count <= 8, start &+ 8 <= bytes.count {
      return mixed(UInt64(truncatingIfNeeded: count) &* factor, word(bytes, start, count))
    }
    return ofLong(bytes, start, end)
  }

  @inline(never)
  private static func ofLong(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let end = min(end, bytes.count)
    var at = max(start, 0)
    var hash = UInt64(truncatingIfNeeded: end &- at) &* factor
    while at < end {
      let count = min(end &- at, 8)
      if at &+ 8 <= bytes.count {
        hash = mixed(hash, word(bytes, at, count))
      } else {
        var word: UInt64 = 0
        for place in 0..<count { word |= UInt64(bytes[at &+ place]) << UInt64(8 &* place) }
        hash = mixed(hash, word)
      }
      at &+= 8
    }
    return hash
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let hash = (hash ^ folded(word)) &* factor
    return hash ^ hash >> 32
  }

  /// One to eight bytes of eight that lie in the text, the first one lowest.
  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ count: Int) -> UInt64 {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
    return UInt64(littleEndian: word) & (~0 &>> UInt64(64 &- 8 &* count))
  }

  /// A to Z in lower case, all other bytes as they are.
  @inline(__always)
  static func folded(_ word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = low &+ 0x2525_2525_2525_2525
    return word | (fromA & ~behindZ & ~word & 0x8080_8080_8080_8080) >> 2
  }
}

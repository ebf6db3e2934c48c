/// Which bytes of a text are ASCII letters: a bit for each, so that the end of a word is found without a loop.
struct LetterMap {
  /// The bits; the bytes behind the text can be read and are 0.
  private let bits: UnsafeRawPointer

  /// Letters that a look sees at least.
  static let sight = 56

  /// Calls `body` with the map of a text.
  static func with<Result>(_ text: UnsafeBufferPointer<UInt8>, _ body: (LetterMap) -> Result) -> Result {
    let size = text.count / 8 + 1 + MemoryLayout<UInt64>.size
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { memory in
      let raw = UnsafeRawBufferPointer(text)
      let whole = text.count / 8
      for group in 0..<whole {
        let eight = raw.loadUnaligned(fromByteOffset: group &* 8, as: UInt64.self)
        memory[group] = LetterMap.gathered(LetterMap.letters(eight))
      }
      for place in whole..<size { memory[place] = 0 }
      for place in whole &* 8..<text.count where (text[place] | 0x20) &- 0x61 < 26 {
        memory[whole] |= 1 << UInt8(place & 7)
      }
      return body(LetterMap(bits: UnsafeRawPointer(memory.baseAddress.unsafelyUnwrapped)))
    }
  }

  /// Number of letters from an offset inside the text on, exact up to `sight`.
  @inline(__always)
  func count(from offset: Int) -> Int {
    let bits = bits.loadUnaligned(fromByteOffset: offset &>> 3, as: UInt64.self) &>> UInt64(offset & 7)
    return (~bits).trailingZeroBitCount
  }

  /// The high bit of each of eight bytes that is a letter.
  ///
  /// Source: the usual arithmetic on bytes inside a word (Hacker's Delight, chapter 6).
  @inline(__always)
  private static func letters(_ eight: UInt64) -> UInt64 {
    let seven = (eight | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = seven &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = seven &+ 0x0505_0505_0505_0505
    return fromA & ~behindZ & ~eight & 0x8080_8080_8080_8080
  }

  /// The high bits of eight bytes as the bits of one, the first byte lowest: a product puts each at its place.
  @inline(__always)
  private static func gathered(_ high: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: ((high >> 7) &* 0x0102_0408_1020_4080) >> 56)
  }
}

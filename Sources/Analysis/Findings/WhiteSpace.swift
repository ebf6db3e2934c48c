/// White space of Unicode on UTF-8 bytes: the scalars with the property White_Space.
enum WhiteSpace {
  /// Length in bytes of the white space that begins at an offset inside the text; 0 where none does.
  @inline(__always)
  static func length(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    // U+0085, U+00A0; U+1680; U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F; U+3000.
    switch byte {
    case 0xC2, 0xE1, 0xE2, 0xE3: return long(text, at: offset)
    default: return 0
    }
  }

  private static func long(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard offset + 1 < text.count else { return 0 }
    let first = text[offset]
    let second = text[offset + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard offset + 2 < text.count else { return 0 }
    let third = text[offset + 2]
    let isSpace: Bool
    switch (first, second) {
    case (0xE1, 0x9A), (0xE3, 0x80): isSpace = third == 0x80
    case (0xE2, 0x80):
      isSpace = third >= 0x80 && third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): isSpace = third == 0x9F
    default: isSpace = false
    }
    return isSpace ? 3 : 0
  }

  /// True where a text has no white space but single spaces between words.
  static func isCollapsed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = text.last else { return true }
    guard last != 0x20, text[0] != 0x20 else { return false }
    return isPlain(text) || isCollapsed(closely: text)
  }

  /// The same for a part of a text.
  @inline(__always)
  static func isCollapsed(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most are a word or two: all bytes at once, those behind the part made letters.
    if range.count <= 8, range.count > 0, range.lowerBound + 8 <= text.count {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      let shift = UInt64(8 * range.count)
      let letters = shift < 64 ? ones &* 0x61 &<< shift : 0
      let own = shift < 64 ? UInt64(littleEndian: word) & (1 &<< shift &- 1) : UInt64(littleEndian: word)
      let isEdged = text[range.lowerBound] == 0x20 || text[range.upperBound - 1] == 0x20
      if !isEdged, isPlain(own | letters) { return true }
    }
    return isCollapsed(UnsafeBufferPointer(rebasing: text[range]))
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// True where eight bytes are ASCII without white space but single spaces; false also for some others.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    // Set where a byte is a space; a byte under 0x20 borrows into its high bit.
    let spaces = ~((word ^ ones &* 0x20) &+ ones &* 0x7F) & ones &* 0x80
    return ((word | (word &- ones &* 0x20)) & ones &* 0x80) | (spaces & (spaces &<< 8)) == 0
  }

  /// True where a text is ASCII without white space but single spaces; false also for some others. Eight bytes a step.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    guard bytes.count >= 8 else { return false }
    var at = 0
    while true {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      if !isPlain(word) { return false }
      if at == bytes.count - 8 { return true }
      // Steps of seven, so that neighbours are seen together; the last one ends where the text does.
      at = min(at + 7, bytes.count - 8)
    }
  }

  private static func isCollapsed(closely text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for offset in 0..<text.count {
      let byte = text[offset]
      if byte == 0x20 {
        if previous == 0x20 { return false }
      } else if length(text, at: offset) > 0 {
        return false
      }
      previous = byte
    }
    return true
  }
}

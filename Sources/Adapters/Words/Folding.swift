import TextCore

/// Folds short texts for comparison with words of pages.
enum Folding {
  /// Lower-case ASCII letters, straight quotes, plain hyphens and single spaces; other bytes as they are.
  ///
  /// Spaces at the ends are cut. Offsets change; use it for texts that are compared, not for positions.
  static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { p in
      [UInt8](capacity: range.count) { fold(p, range, into: $0) }
    }
  }

  /// Folds into a buffer that holds as many bytes as the range; the number of bytes written.
  private static func fold(
    _ p: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var i = range.lowerBound
    let end = range.upperBound
    var space = false
    while i < end {
      let byte = p[i]
      if ASCII.isSpace(byte) || byte == 0xC2 && i + 1 < end && p[i + 1] == 0xA0 {
        space = count > 0
        i += byte == 0xC2 ? 2 : 1
        continue
      }
      if space {
        out[count] = 0x20
        count += 1
        space = false
      }
      if byte == 0xE2, i + 2 < end, p[i + 1] == 0x80, let plain = plainPunctuation(p[i + 2]) {
        out[count] = plain
        i += 3
      } else {
        out[count] = ASCII.lower(byte)
        i += 1
      }
      count += 1
    }
    return count
  }

  /// Folds a whole text.
  static func fold(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return fold(bytes, 0..<bytes.count)
  }

  /// Only the letters and digits of a folded text, for comparing titles; other scripts stay whole.
  static func letters(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { p in
      [UInt8](capacity: range.count) { out in
        var count = 0
        eachLetter(p, range) { letter in
          out[count] = letter
          count += 1
          return true
        }
        return count
      }
    }
  }

  /// The first eight letters and digits of a folded text as one number: texts of the same letters have the same.
  static func opening(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var opening: UInt64 = 0
    var count = 0
    bytes.withUnsafeBufferPointer { p in
      eachLetter(p, range) { letter in
        opening = opening << 8 | UInt64(letter)
        count += 1
        return count < 8
      }
    }
    return opening
  }

  /// Calls `body` with each letter and digit in lower case, quotation marks, dashes and signs left out, until it is
  /// false.
  @inline(__always)
  private static func eachLetter(
    _ p: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UInt8) -> Bool
  ) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = p[i]
      if byte == 0xE2, i + 2 < range.upperBound, p[i + 1] == 0x80 {
        i += 3
      } else if byte == 0xC2, i + 1 < range.upperBound {
        i += 2
      } else {
        if ASCII.isWord(byte), !body(ASCII.lower(byte)) { return }
        i += 1
      }
    }
  }

  /// Only the letters and digits of a whole text.
  static func letters(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return letters(bytes, 0..<bytes.count)
  }

  /// Third byte of the quotes and dashes at U+2010 to U+201F.
  private static func plainPunctuation(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x90...0x95: UInt8(ascii: "-")
    case 0x98...0x9B: UInt8(ascii: "'")
    case 0x9C...0x9F: UInt8(ascii: "\"")
    default: nil
    }
  }
}

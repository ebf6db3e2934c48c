/// Folds short texts for comparison with words of pages.
enum Folding {
  /// Lower-case ASCII letters, straight quotes, plain hyphens and single spaces; other bytes as they are.
  ///
  /// Spaces at the ends are cut. Offsets change; use it for texts that are compared, not for positions.
  static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    let end = range.upperBound
    var space = false
    while i < end {
      let byte = bytes[i]
      if ASCII.isSpace(byte) || byte == 0xC2 && i + 1 < end && bytes[i + 1] == 0xA0 {
        space = !out.isEmpty
        i += byte == 0xC2 ? 2 : 1
        continue
      }
      if space {
        out.append(0x20)
        space = false
      }
      if byte == 0xE2, i + 2 < end, bytes[i + 1] == 0x80, let plain = plainPunctuation(bytes[i + 2]) {
        out.append(plain)
        i += 3
      } else {
        out.append(ASCII.lower(byte))
        i += 1
      }
    }
    return out
  }

  /// Folds a whole text.
  static func fold(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return fold(bytes, 0..<bytes.count)
  }

  /// Only the letters and digits of a folded text, for comparing titles; other scripts stay whole.
  static func letters(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte == 0xE2, i + 2 < range.upperBound, bytes[i + 1] == 0x80 {
        i += 3
      } else if byte == 0xC2, i + 1 < range.upperBound {
        i += 2
      } else {
        if ASCII.isWord(byte) { out.append(ASCII.lower(byte)) }
        i += 1
      }
    }
    return out
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

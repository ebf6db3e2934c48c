/// Looks for marks that end sentences, without cutting sentences.
enum SentenceEnd {
  /// True where the text ends with a full stop, question or exclamation mark, ellipsis or their kin of
  /// other scripts, perhaps with closing quotation marks or brackets behind it.
  static func ends(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = bytes[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - 3 >= range.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        byte == 0x99 || byte == 0x9D
      {
        end -= 3
      } else if end - 2 >= range.lowerBound, bytes[end - 2] == 0xC2, byte == 0xBB {
        end -= 2
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return false }
    return isMark(bytes, endingAt: end, from: range.lowerBound)
  }

  /// The number of words in front of a full stop, question or exclamation mark with a space and a capital or
  /// a quotation mark behind it, and of the end of the text if a sentence ends there: about the sentences.
  static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = ends(bytes, range) ? 1 : 0
    for i in range.dropLast(2) where bytes[i] == 0x2E || bytes[i] == 0x3F || bytes[i] == 0x21 {
      guard bytes[i + 1] == 0x20 else { continue }
      let next = bytes[i + 2]
      // An initial or a title ("J. Roe", "Mr. Roe") ends no sentence.
      let start = bytes[range.lowerBound..<i].lastIndex(of: 0x20) ?? range.lowerBound
      if i - start > 4, ASCII.isUpper(next) || next == 0x22 || next >= 0xC3 { count += 1 }
    }
    return count
  }

  /// True where a sentence ends somewhere in the text, its end included.
  static func occurs(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if ends(bytes, range) { return true }
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte == 0x2E || byte == 0x3F || byte == 0x21 || byte >= 0x80 {
        if isMark(bytes, endingAt: i + 1, from: range.lowerBound) {
          // A mark of a script written without spaces ends a sentence wherever it stands.
          if byte >= 0x80 && !(i >= 2 && bytes[i - 2] == 0xE2) { return true }
          var next = i + 1
          while next < range.upperBound, isCloser(bytes, &next, range.upperBound) {}
          if next >= range.upperBound || ASCII.isSpace(bytes[next]) { return true }
        }
      }
      i += 1
    }
    return false
  }

  private static func isCloser(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> Bool {
    let byte = bytes[at]
    if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
      at += 1
      return true
    }
    if byte == 0xE2, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 || bytes[at + 2] == 0x9D {
      at += 3
      return true
    }
    return false
  }

  /// True where a sentence mark ends at `end`.
  private static func isMark(_ bytes: [UInt8], endingAt end: Int, from start: Int) -> Bool {
    let byte = bytes[end - 1]
    if byte == 0x2E || byte == 0x3F || byte == 0x21 { return true }
    guard byte >= 0x80 else { return false }
    if end - 2 >= start, bytes[end - 2] == 0xD8, byte == 0x9F { return true }  // Arabic question mark
    if end - 2 >= start, bytes[end - 2] == 0xDB, byte == 0x94 { return true }  // Urdu full stop
    guard end - 3 >= start else { return false }
    switch (bytes[end - 3], bytes[end - 2], byte) {
    case (0xE2, 0x80, 0xA6),  // ellipsis
      (0xE3, 0x80, 0x82),  // ideographic full stop
      (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x8E),  // full-width ! ? .
      (0xE0, 0xA5, 0xA4):  // danda
      return true
    default:
      return false
    }
  }
}

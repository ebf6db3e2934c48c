/// The signs of a line under a quotation that names who said it: "— Jane Roe, chair of the board".
enum SignatureLine {
  /// Characters of such a line.
  static let maxChars = 160
  /// Bytes looked at before the name: a dash, written as several hyphens perhaps, with white space.
  private static let maxBefore = 16

  /// True where a dash stands before a capital or a letter beyond ASCII.
  static func opensWithDash(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var at = bytes.startIndex
    var hasDash = false
    var left = maxBefore
    while at < bytes.endIndex, left > 0 {
      left -= 1
      let byte = bytes[at]
      if byte <= 0x20 {
        at = bytes.index(after: at)
      } else if byte == 0x2D || byte == 0x7E {
        hasDash = true
        at = bytes.index(after: at)
      } else if isDash(bytes[at...]) {
        hasDash = true
        at = bytes.index(at, offsetBy: 3)
      } else {
        break
      }
    }
    guard hasDash, at < bytes.endIndex else { return false }
    return ASCII.isUpper(bytes[at]) || bytes[at] >= 0xC3 && bytes[at] != 0xE2
  }

  /// The same for a range of bytes.
  static func opensWithDash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    opensWithDash(text[range])
  }

  /// U+2012 to U+2015.
  private static func isDash(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    let first = bytes.prefix(3)
    guard first.count == 3 else { return false }
    let signs = Array(first)
    return signs[0] == 0xE2 && signs[1] == 0x80 && (0x92...0x95).contains(signs[2])
  }
}

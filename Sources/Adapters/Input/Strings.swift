/// Makes strings from bytes for metadata.
enum Strings {
  /// The words of a range, parted by single spaces.
  static func collapsed(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      if isCollapsed(bytes, range) {
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      return collapsing(bytes, range)
    }
  }

  /// True where all white space of a range is single spaces between other bytes; false also where a no-break space may be.
  private static func isCollapsed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // As if a space stood before the first byte.
    var last: UInt8 = 0x20
    for at in range {
      let byte = bytes[at]
      if byte <= 0x20 || byte == 0xC2, byte != 0x20 || last == 0x20 { return false }
      last = byte
    }
    return last != 0x20
  }

  private static func collapsing(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let isNoBreak = bytes[i] == 0xC2 && i + 1 < range.upperBound && bytes[i + 1] == 0xA0
      if isNoBreak || ASCII.isSpace(bytes[i]) {
        if let last = out.last, last != 0x20 { out.append(0x20) }
        i += isNoBreak ? 2 : 1
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The words of a string, parted by single spaces.
  static func collapsed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return collapsed(bytes, 0..<bytes.count)
  }

  /// True where the bytes of a sign stand in a text: a quick look before the text is split by characters.
  static func holds(_ text: String, _ sign: String) -> Bool {
    var text = text
    var sign = sign
    return text.withUTF8 { p in
      sign.withUTF8 { letters in
        guard let first = letters.first, p.count >= letters.count else { return false }
        let last = p.count - letters.count
        var i = 0
        while i <= last {
          i = ByteSearch.first(first, p, from: i, to: last + 1)
          if i <= last, UnsafeBufferPointer(rebasing: p[i..<i + letters.count]).elementsEqual(letters) {
            return true
          }
          i += 1
        }
        return false
      }
    }
  }
}

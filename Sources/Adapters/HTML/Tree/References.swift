internal import CLibXML2

/// Decodes character references: `&amp;`, `&#8217;`, `&#x2019;`, and `&copy` without its semicolon.
enum References {
  /// Longest name read.
  private static let maxName = 32

  /// The scalar value of the reference at `&` and its length, or nil where there is none.
  ///
  /// Values from U+0080 to U+009F are given as written; see `repaired`.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int
  ) -> (value: UInt32, length: Int)? {
    var i = start + 1
    guard i < end else { return nil }
    if bytes[i] == 0x23 {
      i += 1
      let isHex = i < end && bytes[i] | 0x20 == 0x78
      if isHex { i += 1 }
      let first = i
      var value: UInt32 = 0
      while i < end, i - first < 10, let digit = digit(bytes[i], isHex: isHex) {
        value = min(value &* (isHex ? 16 : 10) &+ digit, 0x110000)
        i += 1
      }
      guard i > first, Unicode.Scalar(value) != nil, value != 0 else { return nil }
      if i < end, bytes[i] == 0x3B { i += 1 }
      return (value, i - start)
    }
    let first = i
    while i < end, i - first < maxName, ASCII.isAlphanumeric(bytes[i]) { i += 1 }
    guard i > first else { return nil }
    let hasEnd = i < end && bytes[i] == 0x3B
    let name = UnsafeBufferPointer(rebasing: bytes[first..<i])
    guard let value = named(name) ?? (hasEnd ? added(name) : nil) else { return nil }
    // Without a semicolon only the old names of Latin-1 count.
    if !hasEnd, value > 0xFF { return nil }
    return (value, i - start + (hasEnd ? 1 : 0))
  }

  /// The scalar value and length of a reference that every parser reads alike, or nil: a number of a
  /// character or a known name, with its semicolon.
  static func plain(
    _ p: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int
  ) -> (value: UInt32, length: Int)? {
    var i = start + 1
    guard i < end else { return nil }
    if p[i] == 0x23 {
      i += 1
      let isHex = i < end && p[i] | 0x20 == 0x78
      if isHex { i += 1 }
      let first = i
      var value: UInt32 = 0
      while i < end, i - first < 8, let digit = digit(p[i], isHex: isHex) {
        value = min(value &* (isHex ? 16 : 10) &+ digit, 0x110000)
        i += 1
      }
      guard i > first, i < end, p[i] == 0x3B, isCharacter(value) else { return nil }
      return (value, i + 1 - start)
    }
    guard ASCII.isLetter(p[i]) else { return nil }
    let first = i
    while i < end, i - first < maxName, ASCII.isAlphanumeric(p[i]) { i += 1 }
    guard i < end, p[i] == 0x3B else { return nil }
    let value = named(UnsafeBufferPointer(rebasing: p[first..<i]))
    return value.map { ($0, i + 1 - start) }
  }

  /// True where the parser, too, takes an `&` that opens no plain reference for itself and what follows for text.
  ///
  /// - Parameter endsText: true where no more of the text follows behind the range.
  static func isLone(
    _ p: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int, endsText: Bool
  ) -> Bool {
    var i = start + 1
    // Numbers of no character and those without their semicolon.
    if i < end, p[i] == 0x23 { return false }
    while i < end, isName(p[i]) { i += 1 }
    guard i < end || endsText else { return false }
    // The text of "&amp" without its semicolon begins with an "&" as well, which is too much to tell apart.
    return decode(p, at: start, to: end)?.value != 0x26
  }

  /// A byte of a name as the parser reads it.
  private static func isName(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x5F
  }

  /// Appends the value of an attribute as the parser decodes it; false where only the parser can tell.
  static func append(
    attribute p: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to out: inout [UInt8]
  ) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = p[i]
      if byte == 0x26 {
        if let (value, length) = plain(p, at: i, to: range.upperBound) {
          UTF8Scan.append(value, to: &out)
          i += length
          continue
        }
        if i + 1 < range.upperBound, p[i + 1] == 0x23 { return false }
      } else if byte < 0x20, !ASCII.isBlank(byte) {
        return false
      }
      out.append(byte)
      i += 1
    }
    return true
  }

  /// A character of XML 1.0, production 2: the parser drops numbers of others.
  private static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The scalar value of a name that HTML 5 added, or nil.
  private static func added(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    ReferenceNames.added[String(decoding: name, as: UTF8.self)]
  }

  /// The scalar value of a name of HTML 4, or nil.
  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: maxName + 1) { buffer in
      guard let base = buffer.baseAddress, name.count <= maxName else { return nil }
      for i in name.indices { buffer[i] = name[i] }
      buffer[name.count] = 0
      return htmlEntityLookup(base).map { UInt32($0.pointee.value) }
    }
  }

  /// The character meant by a C1 control: that of windows-1252.
  static func repaired(_ value: UInt32) -> UInt32 {
    (0x80...0x9F).contains(value) ? UInt32(SingleByteTables.windows1252[Int(value) - 0x80]) : value
  }

  /// A text with its references decoded.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x26) else { return bytes }
    return bytes.withUnsafeBufferPointer { p in
      var out: [UInt8] = []
      var i = 0
      while i < p.count {
        if p[i] == 0x26, let (value, length) = decode(p, at: i, to: p.count) {
          UTF8Scan.append(repaired(value), to: &out)
          i += length
        } else {
          out.append(p[i])
          i += 1
        }
      }
      return out
    }
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let lower = ASCII.lower(byte)
    return isHex && (0x61...0x66).contains(lower) ? UInt32(lower - 0x57) : nil
  }
}

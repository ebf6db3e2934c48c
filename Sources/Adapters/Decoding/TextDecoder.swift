public import TextCore

/// Turns bytes into text: finds the encoding, repairs damage, keeps the map back to the bytes.
///
/// The order of evidence: byte order mark, the caller's charset, UTF-16 by its NUL bytes, valid UTF-8, the
/// encoding a page declares, UTF-8 with single bad bytes (read as windows-1252), Cyrillic, windows-1252.
public enum TextDecoder {
  /// One bad byte in this many is damage in a UTF-8 text; more means another encoding.
  private static let bytesPerDamage = 200
  /// Bytes looked at for the NUL bytes of UTF-16.
  private static let wideSniff = 64

  /// Decodes an input.
  ///
  /// - Parameters:
  ///   - name: the input's name as the user gave it.
  ///   - bytes: the bytes as read.
  ///   - charset: what the caller knows of the encoding (a WHATWG label), for example from a header.
  ///   - isHTML: true where the head may declare the encoding.
  /// - Throws: `InputError` for empty, too large and binary inputs and for an unknown `charset`.
  public static func decode(
    name: String, bytes: [UInt8], charset: String? = nil, isHTML: Bool
  ) throws(InputError) -> SourceText {
    guard bytes.count <= InputLimits.maxBytes else {
      throw InputError(
        .tooLarge,
        "the input has \(bytes.count) bytes; at most \(InputLimits.maxBytes) are read")
    }
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else {
      throw InputError(.empty, "the input is empty")
    }
    var hint: Encoding?
    if let charset {
      hint = Encoding(label: charset)
      if hint == nil { throw InputError(.undecodable, "the charset \"\(charset)\" is not known") }
    }
    let wide = wideEncoding(bytes)
    if let kind = BinarySniff.kind(bytes, isWide: wide != nil) {
      throw InputError(.binary, "the input is \(kind), not text")
    }
    let encoding = wide ?? hint
    // Most inputs are UTF-8 without damage: nothing is left to find out or to repair.
    if encoding == nil || encoding == .utf8, !bytes.starts(with: byteOrderMark), isValid(bytes) {
      return SourceText(name: name, utf8: bytes)
    }
    return make(name, bytes, encoding ?? guess(bytes, isHTML: isHTML))
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Scan.firstInvalid($0, from: 0) == $0.count }
  }

  /// UTF-16, by its byte order mark or by NUL in every other byte at the start.
  private static func wideEncoding(_ bytes: [UInt8]) -> Encoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
    let seen = min(bytes.count, wideSniff) & ~1
    guard seen >= 4 else { return nil }
    var even = 0
    var odd = 0
    for i in 0..<seen where bytes[i] == 0 {
      if i % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd * 4 >= seen, even == 0 { return .utf16(bigEndian: false) }
    if even * 4 >= seen, odd == 0 { return .utf16(bigEndian: true) }
    return nil
  }

  private static func guess(_ bytes: [UInt8], isHTML: Bool) -> Encoding {
    var bad = 0
    var long = 0
    bytes.withUnsafeBufferPointer { p in
      var i = 0
      while i < p.count {
        let next = UTF8Scan.firstInvalid(p, from: i)
        if next == p.count { break }
        bad += 1
        i = next + 1
      }
      if bad > 0 {
        for k in 0..<p.count where p[k] >= 0xC2 && UTF8Scan.sequenceLength(p, at: k) > 1 { long += 1 }
      }
    }
    if bad == 0 { return .utf8 }
    if isHTML, let label = MetaPrescan.label(bytes), let declared = Encoding(label: label) {
      switch declared {
      // A page whose declaration could be read is not UTF-16, whatever it says.
      case .utf8, .utf16: if bad * bytesPerDamage < bytes.count { return .utf8 }
      case .singleByte, .multiByte: if long <= bad { return declared }
      }
    }
    if bad * bytesPerDamage < bytes.count, long > bad { return .utf8 }
    return cyrillic(bytes) ?? .windows1252
  }

  /// windows-1251 or koi8-r, where a third of the letters are above ASCII: lower case is the rule in text.
  private static func cyrillic(_ bytes: [UInt8]) -> Encoding? {
    var letters = 0
    var high = 0
    var rows = [0, 0]
    for byte in bytes {
      if ASCII.isLetter(byte) { letters += 1 }
      guard byte >= 0xC0 else { continue }
      high += 1
      rows[byte >= 0xE0 ? 1 : 0] += 1
    }
    guard high * 2 > letters, high > 8 else { return nil }
    return rows[1] >= rows[0] ? .windows1251 : .koi8r
  }

  private static func make(_ name: String, _ bytes: [UInt8], _ encoding: Encoding) -> SourceText {
    var encoding = encoding
    var out = DecodedText()
    switch encoding {
    case .utf8:
      let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
      bytes.withUnsafeBufferPointer { decodeUTF8($0, from: mark, into: &out) }
    case .utf16(let bigEndian):
      bytes.withUnsafeBufferPointer { decodeUTF16($0, bigEndian: bigEndian, into: &out) }
    case .singleByte(_, let table):
      bytes.withUnsafeBufferPointer { decodeSingle($0, table, into: &out) }
    case .multiByte(_, let iconv):
      if let decoded = MultiByteDecoder.decode(bytes, iconv: iconv) {
        out = decoded
      } else {
        encoding = .windows1252
        bytes.withUnsafeBufferPointer { decodeSingle($0, SingleByteTables.windows1252, into: &out) }
      }
    }
    return SourceText(
      name: name, bytes: bytes, decoded: out.bytes, decoding: out.map, encoding: encoding.name,
      damagedBytes: out.damagedBytes)
  }

  private static func decodeUTF8(
    _ p: UnsafeBufferPointer<UInt8>, from start: Int, into out: inout DecodedText
  ) {
    var i = start
    while i < p.count {
      let next = UTF8Scan.firstInvalid(p, from: i)
      out.verbatim(p, i..<next)
      guard next < p.count else { return }
      out.scalar(UInt32(SingleByteTables.windows1252[Int(p[next]) - 0x80]), at: next, length: 1)
      out.damagedBytes += 1
      i = next + 1
    }
  }

  private static func decodeSingle(
    _ p: UnsafeBufferPointer<UInt8>, _ table: [UInt16], into out: inout DecodedText
  ) {
    var i = 0
    while i < p.count {
      let start = i
      while i < p.count, p[i] < 0x80 { i += 1 }
      out.verbatim(p, start..<i)
      guard i < p.count else { return }
      out.scalar(UInt32(table[Int(p[i]) - 0x80]), at: i, length: 1)
      i += 1
    }
  }

  private static func decodeUTF16(
    _ p: UnsafeBufferPointer<UInt8>, bigEndian: Bool, into out: inout DecodedText
  ) {
    func unit(_ i: Int) -> UInt32 {
      bigEndian ? UInt32(p[i]) << 8 | UInt32(p[i + 1]) : UInt32(p[i + 1]) << 8 | UInt32(p[i])
    }
    var i = 0
    while i + 1 < p.count {
      let first = unit(i)
      if first == 0xFEFF, i == 0 {
        i += 2
      } else if first & 0xFC00 == 0xD800, i + 3 < p.count, unit(i + 2) & 0xFC00 == 0xDC00 {
        let value = 0x10000 + ((first & 0x3FF) << 10 | unit(i + 2) & 0x3FF)
        out.scalar(value, at: i, length: 4)
        i += 4
      } else {
        out.scalar(first, at: i, length: 2)
        i += 2
      }
    }
  }
}

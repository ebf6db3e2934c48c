/// Finds the bytes of a text that JSON wants escaped: quotation marks, backslashes and control characters.
enum JSONEscapes {
  /// Offset of the first such byte from an offset on; the number of bytes if there is none.
  ///
  /// Looks at eight bytes at a time. Source: A. Mycroft's test for a zero byte in a word (1987); the lowest bit it sets
  /// is right, which is the only one looked at.
  @inline(__always)
  static func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    let base = UnsafeRawPointer(text.baseAddress)
    while at &+ 8 <= text.count, let base {
      let eight = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let found = below(eight, 0x20) | isZero(eight ^ each(0x22)) | isZero(eight ^ each(0x5C))
      let all = (found | isZero(eight ^ each(0x7F))) & each(0x80)
      if all != 0 { return at &+ all.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while at < text.count {
      let byte = text[at]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return at }
      at &+= 1
    }
    return text.count
  }

  /// A hexadecimal digit.
  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always)
  private static func below(_ eight: UInt64, _ byte: UInt8) -> UInt64 { (eight &- each(byte)) & ~eight }

  @inline(__always)
  private static func isZero(_ eight: UInt64) -> UInt64 { (eight &- each(1)) & ~eight }
}

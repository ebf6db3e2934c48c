/// Finds the bytes of a text that are escaped in JSON: quotation marks, backslashes and control characters.
enum JSONEscapes {
  /// Has a high bit set where one of eight bytes is such a byte; the lowest that is set is right.
  ///
  /// Source: A. Mycroft's test for a zero byte in a word (1987).
  @inline(__always)
  static func marks(_ eight: UInt64) -> UInt64 {
    let found = below(eight, 0x20) | isZero(eight ^ each(0x22)) | isZero(eight ^ each(0x5C))
    return (found | isZero(eight ^ each(0x7F))) & each(0x80)
  }

  /// True for one such byte.
  @inline(__always)
  static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
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

/// Texts of printable ASCII alone: every byte is one column and is written as it is.
enum PrintableText {
  /// True for a space and every visible character of ASCII.
  @inline(__always)
  static func isPrintable(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

  /// True where all eight bytes are printable.
  @inline(__always)
  static func isPrintable(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A high bit is set by a byte of 0x80 on, by one less than 0x20 that borrows, and by 0x7F that carries. A borrow
    // or carry that comes from the byte beside it comes from one that is not printable itself.
    return (eight | (eight &- ones &* 0x20) | (eight &+ ones)) & (ones &* 0x80) == 0
  }

  /// True where all bytes are printable; eight at a time.
  static func isPrintable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return true }
    var at = 0
    while at &+ 8 <= text.count {
      guard isPrintable(base.loadUnaligned(fromByteOffset: at, as: UInt64.self)) else { return false }
      at &+= 8
    }
    while at < text.count {
      guard isPrintable(text[at]) else { return false }
      at &+= 1
    }
    return true
  }
}

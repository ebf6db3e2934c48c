#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks for single bytes with the system's vectorised search.
enum ByteSearch {
  /// The offset of the first such byte in a range, or the end of the range.
  @inline(__always)
  static func first(_ byte: UInt8, _ p: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, let base = p.baseAddress, let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset of the first LF or CR from `start` on, or the count; eight bytes at a time.
  static func firstLineEnd(_ p: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(p)
    var i = start
    while i + 8 <= p.count {
      let eight = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let ends = equal(eight, to: 0x0A) | equal(eight, to: 0x0D)
      if ends != 0 { return i + ends.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < p.count, p[i] != 0x0A, p[i] != 0x0D { i += 1 }
    return i
  }

  /// The offset of the first byte from `start` on that ends a run inside a JSON string, or the count: a quotation mark,
  /// a backslash or a control character; eight bytes at a time.
  static func firstJSONBreak(_ p: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(p)
    var i = start
    while i + 8 <= p.count {
      let eight = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      // Control characters have none of the three high bits.
      let bits = (eight | eight << 1 | eight << 2) & high
      let breaks = equal(eight, to: 0x22) | equal(eight, to: 0x5C) | (bits ^ high)
      if breaks != 0 { return i + breaks.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < p.count, p[i] != 0x22, p[i] != 0x5C, p[i] >= 0x20 { i += 1 }
    return i
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each of eight bytes that is this one; exact, as no borrow crosses a byte.
  @inline(__always)
  private static func equal(_ eight: UInt64, to byte: UInt64) -> UInt64 {
    let differs = eight ^ (byte &* 0x0101_0101_0101_0101)
    return ~(((differs & ~high) &+ ~high) | differs) & high
  }
}

import CProcessor

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

  /// True where `part` stands in `text`; for short texts, whose product of lengths is small.
  static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let head = part.first else { return true }
    return text.withUnsafeBufferPointer { p in
      part.withUnsafeBufferPointer { letters in
        let last = p.count - letters.count
        var i = 0
        while i <= last {
          i = first(head, p, from: i, to: last + 1)
          if i <= last, UnsafeBufferPointer(rebasing: p[i..<i + letters.count]).elementsEqual(letters) {
            return true
          }
          i += 1
        }
        return false
      }
    }
  }

  /// The offset of the first LF or CR from `start` on, or the count; 64 bytes at a time.
  static func firstLineEnd(_ p: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(p, from: start, of: { bytesEndingLines($0) }, is: { $0 == 0x0A || $0 == 0x0D })
  }

  /// The offset of the first byte from `start` on that ends a run inside a JSON string, or the count: a quotation mark,
  /// a backslash or a control character; 64 bytes at a time.
  static func firstJSONBreak(_ p: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(p, from: start, of: { bytesBreakingJSON($0) }, is: { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 })
  }

  /// The offset of the first byte from `start` on that is not ASCII, or the count; 64 bytes at a time.
  static func firstBeyondASCII(_ p: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(p, from: start, of: { bytesBeyondASCII($0) }, is: { $0 >= 0x80 })
  }

  /// The offset of the first byte from `start` on that `isWanted`, or the count.
  ///
  /// - Parameter wanted: says of 64 bytes which of them are.
  @inline(__always)
  private static func first(
    _ p: UnsafeBufferPointer<UInt8>, from start: Int, of wanted: (UnsafePointer<UInt8>) -> UInt64,
    is isWanted: (UInt8) -> Bool
  ) -> Int {
    guard let base = p.baseAddress, start < p.count else { return p.count }
    var i = start
    while p.count &- i >= 64 {
      let bits = wanted(base + i)
      if bits != 0 { return i &+ bits.trailingZeroBitCount }
      i &+= 64
    }
    while i < p.count, !isWanted(base[i]) { i &+= 1 }
    return i
  }
}

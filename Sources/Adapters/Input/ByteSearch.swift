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
}

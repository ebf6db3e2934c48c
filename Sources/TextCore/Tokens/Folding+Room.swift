/// Folded forms that are looked at once and need no memory of their own.
extension Folding {
  /// Most bytes of a folded form for one byte: what is no UTF-8 becomes U+FFFD.
  @usableFromInline static let mostGrowth = 3

  /// What a closure makes of the folded form of UTF-8 bytes, which is gone when it returns.
  @inlinable
  public static func withForm<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * mostGrowth) { room in
      if !mayBeMarks(bytes), let count = write(bytes, to: room) {
        return body(UnsafeBufferPointer(rebasing: room[..<count]))
      }
      return fold(bytes).withUnsafeBufferPointer(body)
    }
  }

  /// True where bytes may be one of the runs of marks that fold together.
  @usableFromInline
  static func mayBeMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return first < 0x80 && !isLetterOrDigit(first)
  }

  /// Writes the folded form of bytes that are no run of ASCII marks, scalar by scalar; returns its size, or nil where
  /// scalars may have to be composed.
  ///
  /// - Parameter room: `mostGrowth` bytes for each byte.
  @usableFromInline
  static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var (at, count) = (0, 0)
    while at < bytes.count {
      let (value, length) = bytes.scalar(at: at)
      at += length
      if value >= 0xAD {
        if ScalarKind(value) == .ignorable { continue }
        if value >= 0x300, value < 0x2000 || value == 0x212B { return nil }
      }
      put(foldScalar(value), to: room, &count)
    }
    // Two apostrophes are a double quotation mark.
    guard count == 2, room[0] == 0x27, room[1] == 0x27 else { return count }
    room[0] = UInt8(ascii: "\"")
    return 1
  }

  /// Writes a folded scalar as UTF-8, of at most four bytes, and an ellipsis as its dots.
  @inline(__always)
  static func put(_ value: UInt32, to room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    /// Six bits of the scalar, as a byte behind the first.
    func low(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
    func add(_ byte: UInt8) {
      room[count] = byte
      count += 1
    }
    switch value {
    case 0..<0x80: add(UInt8(truncatingIfNeeded: value))
    case 0..<0x800:
      add(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      add(low(0))
    case 0x2026: for _ in 0..<3 { add(UInt8(ascii: ".")) }
    case 0..<0x10000:
      add(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      add(low(6))
      add(low(0))
    default:
      add(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      add(low(12))
      add(low(6))
      add(low(0))
    }
  }
}

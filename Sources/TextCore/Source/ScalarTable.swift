/// Turns byte offsets of a UTF-8 text into offsets in Unicode scalars and back.
public struct ScalarTable: Sendable {
  /// Bytes between two stored counts: a lookup scans at most this many bytes.
  private static let stride = 256

  private let bytes: [UInt8]
  private let counts: [UInt32]
  private let isASCII: Bool

  /// Indexes a UTF-8 text; linear in its size.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / ScalarTable.stride + 2)
    var count = 0
    bytes.withUnsafeBufferPointer { p in
      var start = 0
      while start < p.count {
        let end = min(start + ScalarTable.stride, p.count)
        count += ScalarTable.count(p, start, end)
        if end - start == ScalarTable.stride { counts.append(UInt32(truncatingIfNeeded: count)) }
        start = end
      }
    }
    self.counts = counts
    self.isASCII = count == bytes.count
  }

  /// Number of scalars before a byte offset.
  public func scalars(before offset: Int) -> Int {
    if isASCII { return offset }
    let offset = min(offset, bytes.count)
    let row = offset / ScalarTable.stride
    return Int(counts[row])
      + bytes.withUnsafeBufferPointer { ScalarTable.count($0, row * ScalarTable.stride, offset) }
  }

  /// Number of scalars that begin in a range of bytes, counted eight bytes at a time.
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    var following = 0
    if let base = UnsafeRawPointer(bytes.baseAddress) {
      while at &+ 8 <= end {
        let eight = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // Bytes that go on a scalar have their highest bit set and the next one clear.
        following &+= (eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
        at &+= 8
      }
    }
    while at < end {
      if bytes[at] & 0xC0 == 0x80 { following &+= 1 }
      at &+= 1
    }
    return end - start - following
  }

  /// Number of scalars in the text.
  public var count: Int { scalars(before: bytes.count) }
}

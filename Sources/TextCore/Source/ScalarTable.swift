import CProcessor

/// Turns byte offsets of a UTF-8 text into offsets in Unicode scalars and back.
public struct ScalarTable: Sendable {
  /// Bytes between two stored counts: a lookup scans at most this many bytes, and counts take a sixteenth of the text.
  private static let stride = 64

  private let bytes: [UInt8]
  private let counts: [UInt32]
  private let isASCII: Bool

  /// Indexes a UTF-8 text; linear in its size.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let rows = bytes.count / ScalarTable.stride
    var count = 0
    counts = [UInt32](capacity: rows + 1) { counts in
      counts.initializeElement(at: 0, to: 0)
      bytes.withUnsafeBytes { p in
        for row in 0..<rows {
          let start = row &* ScalarTable.stride
          let isPlain = p.baseAddress.map { areASCII($0 + start) } ?? false
          count &+=
            isPlain
            ? ScalarTable.stride : ScalarTable.scalars(p, from: start, to: start &+ ScalarTable.stride)
          counts.initializeElement(at: row &+ 1, to: UInt32(truncatingIfNeeded: count))
        }
        count += ScalarTable.scalars(p, from: rows * ScalarTable.stride, to: p.count)
      }
      return rows + 1
    }
    isASCII = count == bytes.count
  }

  /// Number of Unicode scalars that begin in a range of UTF-8 bytes.
  ///
  /// Counts the bytes that continue none, 64 or eight at a time.
  public static func scalars(_ p: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    var i = start
    var continuing = 0
    if let base = p.baseAddress?.assumingMemoryBound(to: UInt8.self) {
      while end &- i >= 64 {
        let bits = bytesContinuing(base + i)
        if bits != 0 { continuing &+= bits.nonzeroBitCount }
        i &+= 64
      }
    }
    while i + 8 <= end {
      let word = p.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      // Bytes 10xxxxxx.
      if word & high != 0 { continuing += (word & ~(word << 1) & high).nonzeroBitCount }
      i += 8
    }
    if i < end, end >= 8 {
      // The last eight bytes, without those in front that were counted.
      let last = UInt64(littleEndian: p.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self))
      let word = last &>> UInt64((8 &- (end &- i)) &* 8)
      if word & high != 0 { continuing += (word & ~(word << 1) & high).nonzeroBitCount }
      i = end
    }
    while i < end {
      if p[i] & 0xC0 == 0x80 { continuing += 1 }
      i += 1
    }
    return end - start - continuing
  }

  /// Number of scalars before a byte offset.
  public func scalars(before offset: Int) -> Int {
    if isASCII { return offset }
    let offset = min(offset, bytes.count)
    let row = offset / ScalarTable.stride
    let start = row * ScalarTable.stride
    if ScalarTable.stride == 64, start + 64 <= bytes.count {
      // A whole row at once, without what stands behind the offset.
      let continuing = bytes.withUnsafeBufferPointer { p in p.baseAddress.map { bytesContinuing($0 + start) }
      }
      let own = (continuing ?? 0) & ((1 &<< UInt64(offset - start)) &- 1)
      return Int(counts[row]) + offset - start - own.nonzeroBitCount
    }
    return Int(counts[row])
      + bytes.withUnsafeBytes { ScalarTable.scalars($0, from: row * ScalarTable.stride, to: offset) }
  }

  /// Number of scalars in the text.
  public var count: Int { scalars(before: bytes.count) }
}

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
    var count: UInt32 = 0
    bytes.withUnsafeBufferPointer { p in
      for i in 0..<p.count {
        if p[i] & 0xC0 != 0x80 { count += 1 }
        if (i + 1) % ScalarTable.stride == 0 { counts.append(count) }
      }
    }
    self.counts = counts
    self.isASCII = Int(count) == bytes.count
  }

  /// Number of scalars before a byte offset.
  public func scalars(before offset: Int) -> Int {
    if isASCII { return offset }
    let offset = min(offset, bytes.count)
    let row = offset / ScalarTable.stride
    var count = Int(counts[row])
    for i in (row * ScalarTable.stride)..<offset where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Number of scalars in the text.
  public var count: Int { scalars(before: bytes.count) }
}

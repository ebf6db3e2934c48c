import CProcessor

/// Finds line and column of byte offsets in a UTF-8 text.
///
/// Lines end at LF, CR LF or CR. Lines and columns count from 1, columns in Unicode scalars.
public struct LineTable: Sendable {
  /// Bytes of a line and number of lines that room is made for.
  private static let likelyLine = 128
  private static let fewestLines = 8

  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// Indexes a UTF-8 text; linear in its size.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = []
    starts.reserveCapacity(bytes.count / LineTable.likelyLine + LineTable.fewestLines)
    starts.append(0)
    bytes.withUnsafeBufferPointer { p in
      var i = 0
      // 64 bytes at a time; most hold no end of a line.
      while let base = p.baseAddress, p.count &- i >= 64 {
        var ends = bytesEndingLines(base + i)
        while ends != 0 {
          LineTable.end(p, at: i &+ ends.trailingZeroBitCount, &starts)
          ends &= ends &- 1
        }
        i &+= 64
      }
      while i < p.count {
        LineTable.end(p, at: i, &starts)
        i &+= 1
      }
    }
    self.starts = starts
  }

  /// Adds the start of the line behind a byte, if that ends one: LF, or CR with no LF behind it.
  @inline(__always)
  private static func end(_ p: UnsafeBufferPointer<UInt8>, at i: Int, _ starts: inout [UInt32]) {
    let isEnd = p[i] == 0x0A || p[i] == 0x0D && !(i &+ 1 < p.count && p[i &+ 1] == 0x0A)
    if isEnd { starts.append(UInt32(truncatingIfNeeded: i &+ 1)) }
  }

  /// Number of lines.
  public var lineCount: Int { starts.count }

  /// The line, from 1, of a byte offset; offsets behind the end count as the end.
  public func line(of offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let low = (0..<starts.count).partitionPoint { Int(starts[$0]) <= offset }
    return max(low, 1)
  }

  /// Line and column, from 1, of a byte offset; offsets behind the end count as the end.
  ///
  /// Counts the scalars of the line up to the offset: for many offsets in long lines use a `ScalarTable`.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    var column = 1
    for i in Int(starts[line - 1])..<offset where bytes[i] & 0xC0 != 0x80 { column += 1 }
    return (line, column)
  }

  /// First byte of a line (from 1), or the end of the text behind the last line.
  public func start(ofLine line: Int) -> Int {
    starts.indices.contains(line - 1) ? Int(starts[line - 1]) : bytes.count
  }

  /// First byte of the next line, or a byte more than the text has for the last line.
  public func end(ofLine line: Int) -> Int {
    starts.indices.contains(line) ? Int(starts[line]) : bytes.count + 1
  }

  /// The bytes of a line (from 1) without its end, or an empty range behind the last line.
  public func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Byte offset of a line and column (both from 1), or nil where the text has no such place.
  public func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= starts.count, column >= 1 else { return nil }
    let range = range(ofLine: line)
    var at = range.lowerBound
    var left = column - 1
    while left > 0 {
      guard at < range.upperBound else { return nil }
      at += 1
      while at < range.upperBound, bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }
}

/// Finds line and column of byte offsets in a UTF-8 text.
///
/// Lines end at LF, CR LF or CR. Lines and columns count from 1, columns in Unicode scalars.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// Indexes a UTF-8 text; linear in its size.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBytes { p in
      var i = 0
      while i < p.count {
        // Eight bytes at a time where no line ends.
        while i + 8 <= p.count, !LineTable.holdsEnd(p.loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
          i += 8
        }
        let stop = min(i + 8, p.count)
        while i < stop {
          let byte = p[i]
          i += 1
          if byte == 0x0A {
            starts.append(UInt32(truncatingIfNeeded: i))
          } else if byte == 0x0D {
            if i < p.count, p[i] == 0x0A { i += 1 }
            starts.append(UInt32(truncatingIfNeeded: i))
          }
        }
      }
    }
    self.starts = starts
  }

  /// True where one of eight bytes is LF or CR (a zero byte borrows into its high bit).
  @inline(__always)
  private static func holdsEnd(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let feed = word ^ (ones &* 0x0A)
    let carriage = word ^ (ones &* 0x0D)
    return ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & (ones &* 0x80) != 0
  }

  /// Number of lines.
  public var lineCount: Int { starts.count }

  /// The line, from 1, of a byte offset; offsets behind the end count as the end.
  public func line(of offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
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

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
        // Eight bytes at a time; most hold no end of a line.
        while i + 8 <= p.count {
          let ends = LineTable.ends(p.loadUnaligned(fromByteOffset: i, as: UInt64.self))
          if ends != 0 {
            if ends & LineTable.carriage != 0 { break }
            var feeds = ends
            while feeds != 0 {
              starts.append(UInt32(truncatingIfNeeded: i + feeds.trailingZeroBitCount / 8 + 1))
              feeds &= feeds &- 1
            }
          }
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

  /// Set in the result of `ends` where a CR is among the bytes.
  private static let carriage: UInt64 = 1

  /// The high bits of those of eight bytes that are LF; `carriage` where one is CR.
  @inline(__always)
  private static func ends(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte under 0x0E borrows into its high bit.
    guard (word &- ones &* 0x0E) & ~word & (ones &* 0x80) != 0 else { return 0 }
    let returns = word ^ (ones &* 0x0D)
    if (returns &- ones) & ~returns & (ones &* 0x80) != 0 { return carriage }
    // No borrow here, so that each zero byte is told apart.
    let low = ones &* 0x7F
    let feeds = word ^ (ones &* 0x0A)
    return ~(((feeds & low) &+ low) | feeds | low)
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

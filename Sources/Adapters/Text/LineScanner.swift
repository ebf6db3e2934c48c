/// Cuts a text into lines and groups of lines.
enum LineScanner {
  /// Bytes of a line and number of lines that room is made for: most texts have longer lines.
  private static let likelyLine = 128
  private static let fewestLines = 8

  /// The lines that are not blank. Lines end at LF, CR LF or CR; no-break spaces and byte order marks at
  /// the ends count as white space.
  static func lines(_ text: [UInt8], from start: Int = 0) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity((text.count - start) / LineScanner.likelyLine + LineScanner.fewestLines)
    var group = 0
    var isOpen = false
    text.withUnsafeBufferPointer { p in
      var i = start
      while i < p.count {
        let end = ByteSearch.firstLineEnd(p, from: i)
        if let line = trimmed(p, i, end, group) {
          lines.append(line)
          isOpen = true
        } else if isOpen {
          group += 1
          isOpen = false
        }
        i = end + 1
        if end + 1 < p.count, p[end] == 0x0D, p[end + 1] == 0x0A { i += 1 }
      }
    }
    return lines
  }

  private static func trimmed(
    _ p: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ group: Int
  ) -> TextLine? {
    var start = from
    var indent = 0
    while start < to {
      let width = spaceWidth(p, start, to)
      if width == 0 { break }
      indent += p[start] == 0x09 ? 4 : 1
      start += width
    }
    guard start < to else { return nil }
    var end = to
    while end > start {
      if ASCII.isSpace(p[end - 1]) || p[end - 1] == 0 {
        end -= 1
      } else if end - 2 >= start, p[end - 2] == 0xC2, p[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return end > start ? TextLine(start: start, end: end, indent: indent, group: group) : nil
  }

  private static func spaceWidth(_ p: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
    if ASCII.isSpace(p[i]) || p[i] == 0 { return 1 }
    if p[i] == 0xC2, i + 1 < end, p[i + 1] == 0xA0 { return 2 }
    if p[i] == 0xEF, i + 2 < end, p[i + 1] == 0xBB, p[i + 2] == 0xBF { return 3 }
    return 0
  }
}

/// The parts of a Markdown file that are code: fenced blocks and code spans.
///
/// Source: CommonMark 0.31, sections 4.5 and 6.1. Indented code is not looked for: in articles indentation
/// is more often a slip than code.
enum MarkdownCode {
  /// Byte ranges in order; linear in the file.
  static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var fence: (byte: UInt8, length: Int, start: Int)?
    var prose = 0
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      if let run = fenceRun(bytes[lineStart..<lineEnd]) {
        if let open = fence {
          if run.byte == open.byte, run.length >= open.length, run.isBare {
            found.append(open.start..<lineEnd)
            fence = nil
            prose = lineEnd
          }
        } else {
          found += spans(bytes, prose..<lineStart)
          fence = (run.byte, run.length, lineStart)
        }
      }
      lineStart = lineEnd + 1
    }
    if let open = fence {
      found.append(open.start..<bytes.count)
    } else {
      found += spans(bytes, prose..<bytes.count)
    }
    return found
  }

  /// A run of three or more backticks or tildes behind at most three blanks.
  private static func fenceRun(_ line: ArraySlice<UInt8>) -> (byte: UInt8, length: Int, isBare: Bool)? {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex <= 3, let byte = text.first,
      byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
    else { return nil }
    let rest = text.drop { $0 == byte }
    let length = rest.startIndex - text.startIndex
    guard length >= 3, byte == UInt8(ascii: "~") || !rest.contains(byte) else { return nil }
    return (byte, length, rest.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
  }

  /// Code spans: from a run of backticks to the next run of the same length.
  private static func spans(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let tick = UInt8(ascii: "`")
    var runs: [(start: Int, length: Int)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == tick else {
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, bytes[at] == tick { at += 1 }
      runs.append((start, at - start))
    }
    // The next run of the same length, from behind, so that one pass is enough.
    var next = [Int](repeating: -1, count: runs.count)
    var last: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      next[index] = last[runs[index].length] ?? -1
      last[runs[index].length] = index
    }
    var found: [Range<Int>] = []
    var index = 0
    while index < runs.count {
      guard next[index] >= 0 else {
        index += 1
        continue
      }
      let close = runs[next[index]]
      found.append(runs[index].start..<close.start + close.length)
      index = next[index] + 1
    }
    return found
  }
}

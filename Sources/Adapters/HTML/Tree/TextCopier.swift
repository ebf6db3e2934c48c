internal import TextCore

/// Copies plainly written texts from the page into the tree.
enum TextCopier {
  /// Appends pieces of a page and their runs.
  static func append(
    _ pieces: UnsafeBufferPointer<StrippedPage.Piece>, of p: UnsafeBufferPointer<UInt8>, hasReferences: Bool,
    to text: inout [UInt8], _ map: inout SourceMap
  ) {
    for piece in pieces {
      let start = Int(piece.source)
      let end = start + Int(piece.length)
      if hasReferences {
        decode(start, end, p, &text, &map)
      } else {
        verbatim(start, end, p, &text, &map)
      }
    }
  }

  private static func verbatim(
    _ start: Int, _ end: Int, _ p: UnsafeBufferPointer<UInt8>, _ text: inout [UInt8], _ map: inout SourceMap
  ) {
    guard start < end else { return }
    map.append(.init(textStart: text.count, sourceStart: start, sourceLength: end - start, isVerbatim: true))
    text.append(contentsOf: UnsafeBufferPointer(rebasing: p[start..<end]))
  }

  private static func decode(
    _ start: Int, _ end: Int, _ p: UnsafeBufferPointer<UInt8>, _ text: inout [UInt8], _ map: inout SourceMap
  ) {
    var from = start
    var i = start
    while i < end {
      var found: (value: UInt32, length: Int)?
      if p[i] == 0x26 {
        found = References.plain(p, at: i, to: end)
      } else if p[i] == 0xC2, p[i + 1] < 0xA0 {
        found = (UInt32(p[i + 1]), 2)
      }
      guard let (value, length) = found else {
        i += 1
        continue
      }
      verbatim(from, i, p, &text, &map)
      map.append(.init(textStart: text.count, sourceStart: i, sourceLength: length, isVerbatim: false))
      UTF8Scan.append(References.repaired(value), to: &text)
      i += length
      from = i
    }
    verbatim(from, end, p, &text, &map)
  }
}

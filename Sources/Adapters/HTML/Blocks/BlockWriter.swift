/// Writes the text of a block from its pieces: white space collapsed, soft hyphens and zero-width signs
/// dropped, references that were escaped twice decoded.
enum BlockWriter {
  /// Appends the text of pieces, ranges of the tree's text, to `out`.
  ///
  /// `emit` is told of each run: where it starts in `out`, where and how long it is in the tree's text,
  /// and whether it is verbatim.
  @inline(__always)
  static func write(
    _ pieces: ArraySlice<BlockPiece>, of text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8],
    emit: (_ start: Int, _ source: Int, _ length: Int, _ isVerbatim: Bool) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    let first = out.count
    // Where the white space that is not written yet stands, if there is any.
    var space: Range<Int>?
    for piece in pieces {
      var i = Int(piece.start)
      let end = Int(piece.stop)
      if i == end, space == nil { space = i..<i }
      while i < end {
        let byte = text[i]
        if !isPlain(byte) {
          let width = spaceWidth(text, i, end)
          if width > 0 {
            space = (space?.lowerBound ?? i)..<i + width
            i += width
            continue
          }
          let dropped = droppedWidth(text, i, end)
          if dropped > 0 {
            i += dropped
            continue
          }
        }
        if let gap = space {
          if out.count > first {
            let isPlain = gap.count == 1 && text[gap.lowerBound] == 0x20
            emit(out.count, gap.lowerBound, gap.count, isPlain)
            out.append(0x20)
          }
          space = nil
        }
        if byte == 0x26, let (value, length) = References.decode(text, at: i, to: end) {
          if value == 0xA0 {
            space = i..<i + length
          } else {
            emit(out.count, i, length, false)
            UTF8Scan.append(References.repaired(value), to: &out)
          }
          i += length
          continue
        }
        let start = i
        i += 1
        while i < end {
          if i + 9 <= end, isPlain(UnsafeRawPointer(base + i)) {
            // The space at the end needs a look at what follows.
            i += text[i + 7] == 0x20 ? 7 : 8
          } else if isPlain(text[i]) {
            i += 1
          } else if text[i] == 0x20, i + 1 < end, isPlain(text[i + 1]) {
            // One space between words is written as it stands.
            i += 2
          } else {
            break
          }
        }
        emit(out.count, start, i - start, true)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      }
    }
  }

  /// Bytes that need no second look.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x26 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  /// True where eight bytes hold none but letters, signs and single spaces of ASCII without `&`; reads nine.
  @inline(__always)
  private static func isPlain(_ p: UnsafeRawPointer) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let word = p.loadUnaligned(as: UInt64.self)
    let next = p.loadUnaligned(fromByteOffset: 1, as: UInt64.self)
    // Without bytes from 0x80 on no step borrows from the next byte: the high bit of each tells of it alone.
    if (word | next) & high != 0 { return false }
    let controls = ~((word | high) &- ones &* 0x20) & high
    let ampersands = ~(((word ^ ones &* 0x26) | high) &- ones) & high
    let spaces = ~(((word ^ ones &* 0x20) | high) &- ones) & high
    let followed = ~(((next ^ ones &* 0x20) | high) &- ones) & high
    return controls | ampersands | spaces & followed == 0
  }

  @inline(__always)
  private static func spaceWidth(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
    let byte = text[i]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, i + 1 < end, text[i + 1] == 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3, i + 2 < end else { return 0 }
    // U+2000 to U+200A, U+2028, U+2029, U+202F, U+3000
    if byte == 0xE3 { return text[i + 1] == 0x80 && text[i + 2] == 0x80 ? 3 : 0 }
    guard text[i + 1] == 0x80 else { return 0 }
    let last = text[i + 2]
    return (0x80...0x8A).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
  }

  /// Soft hyphen, zero-width space, word joiner, byte order mark.
  @inline(__always)
  private static func droppedWidth(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> Int {
    switch text[i] {
    case 0xC2: i + 1 < end && text[i + 1] == 0xAD ? 2 : 0
    case 0xE2:
      i + 2 < end
        && (text[i + 1] == 0x80 && text[i + 2] == 0x8B || text[i + 1] == 0x81 && text[i + 2] == 0xA0)
        ? 3 : 0
    case 0xEF: i + 2 < end && text[i + 1] == 0xBB && text[i + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }
}

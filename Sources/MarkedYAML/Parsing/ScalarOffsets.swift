/// Maps offsets in the parsed text of a scalar to offsets in the file.
///
/// The two are walked side by side: escapes and doubled quotes are stepped over, and folded line breaks
/// with the indentation behind them stand for one blank or line feed.
struct ScalarOffsets {
  private var offsets: [Int] = []

  init(text: [UInt8], style: ScalarStyle, source: [UInt8], start: Int) {
    var at = ScalarOffsets.contentStart(style, source, start)
    offsets.reserveCapacity(text.count + 1)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 || byte == 0x0A {
        offsets.append(at)
        if at < source.count, ScalarOffsets.isBreak(source[at]) {
          at = ScalarOffsets.skipBlanks(source, at)
        } else if at < source.count, source[at] == 0x20 {
          at += 1
        } else if style == .doubleQuoted, at < source.count, source[at] == 0x5C {
          at += ScalarOffsets.escapeLength(source, at)
        }
        index += 1
        continue
      }
      at = ScalarOffsets.skipBlanks(source, at)
      if style == .doubleQuoted, at < source.count, source[at] == 0x5C {
        let length = ScalarOffsets.escapeLength(source, at)
        let width = ScalarOffsets.scalarWidth(byte)
        for _ in 0..<min(width, text.count - index) { offsets.append(at) }
        at += length
        index += width
        continue
      }
      offsets.append(at)
      at += style == .singleQuoted && byte == 0x27 ? 2 : 1
      index += 1
    }
    offsets.append(at)
  }

  /// The offset in the file of an offset in the text; those behind the end count as the end.
  func offset(_ inside: Int) -> Int { offsets[min(max(inside, 0), offsets.count - 1)] }

  private static func contentStart(_ style: ScalarStyle, _ source: [UInt8], _ start: Int) -> Int {
    switch style {
    case .plain: return start
    case .singleQuoted, .doubleQuoted: return start + 1
    case .literal, .folded:
      var at = start
      while at < source.count, !isBreak(source[at]) { at += 1 }
      return skipBlanks(source, at)
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func skipBlanks(_ source: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < source.count, isBreak(source[at]) || source[at] == 0x20 || source[at] == 0x09 { at += 1 }
    return at
  }

  private static func escapeLength(_ source: [UInt8], _ at: Int) -> Int {
    guard at + 1 < source.count else { return 1 }
    switch source[at + 1] {
    case UInt8(ascii: "x"): return 4
    case UInt8(ascii: "u"): return 6
    case UInt8(ascii: "U"): return 10
    case 0x0A, 0x0D: return skipBlanks(source, at + 1) - at
    default: return 2
    }
  }

  private static func scalarWidth(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}

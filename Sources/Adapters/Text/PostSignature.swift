internal import TextCore

/// The line under a post of another platform that was copied into a text: "— Name (@handle) May 31, 2018".
struct PostSignature {
  /// Longest name in bytes: platforms allow 50 characters, few of more than two bytes.
  private static let maxNameBytes = 120
  /// Longest handle in bytes; platforms allow 15 to 30 signs.
  private static let maxHandleBytes = 32
  /// Bytes that hold a day with its month and year.
  private static let maxDateBytes = 28

  /// From the dash to behind the date.
  var range: Range<Int>

  /// The signatures of a text in order; linear in its length, as each look around a sign is bounded.
  static func all(in text: [UInt8], _ dates: DateReader) -> [PostSignature] {
    var found: [PostSignature] = []
    var at = 0
    while let sign = next(text, from: at) {
      at = sign + 1
      guard let end = end(text, behind: sign, dates), let dash = dash(text, before: sign) else { continue }
      if let last = found.last, dash < last.range.upperBound { continue }
      found.append(PostSignature(range: dash..<end))
      at = end
    }
    return found
  }

  /// The offset of the next at sign behind a bracket.
  private static func next(_ text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      var at = ByteSearch.first(0x40, text, from: start, to: text.count)
      while at < text.count {
        if at > 0, text[at - 1] == 0x28 { return at }
        at = ByteSearch.first(0x40, text, from: at + 1, to: text.count)
      }
      return nil
    }
  }

  /// Where the date behind a handle ends.
  private static func end(_ text: [UInt8], behind sign: Int, _ dates: DateReader) -> Int? {
    var at = sign + 1
    while at < text.count, ASCII.isWord(text[at]) || text[at] == 0x5F || text[at] == 0x2E { at += 1 }
    guard at > sign + 1, at - sign <= maxHandleBytes, at < text.count, text[at] == 0x29 else { return nil }
    at += 1
    while at < text.count, text[at] == 0x20 { at += 1 }
    let window = at..<min(text.count, at + maxDateBytes)
    guard let date = dates.first(in: text, window), date.range.lowerBound == at else { return nil }
    return date.range.upperBound
  }

  /// Where the dash before the name stands, which is on the same line.
  private static func dash(_ text: [UInt8], before sign: Int) -> Int? {
    var at = sign - 2
    let lowest = max(0, sign - maxNameBytes)
    while at >= lowest, text[at] != 0x0A, text[at] != 0x0D {
      if text[at] == 0xE2, text[at + 1] == 0x80, (0x93...0x95).contains(text[at + 2]) { return at }
      // A hyphen may be a part of the name.
      if text[at] == 0x2D, text[at + 1] == 0x20 {
        let first = at > 0 && text[at - 1] == 0x2D ? at - 1 : at
        if first == 0 || ASCII.isSpace(text[first - 1]) { return first }
      }
      at -= 1
    }
    return nil
  }
}

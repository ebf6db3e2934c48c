/// Finds the end of a start tag and how much of it is kept.
struct TagScan {
  /// Byte behind the last one kept.
  let kept: Int
  /// Byte behind the tag.
  let next: Int
  /// True where attributes were cut, so that the kept part needs a `>`.
  let isCut: Bool
  let isSelfClosed: Bool
  /// True where the tag never ends properly: it is left out, or half a link would hold the rest of the page.
  let isBroken: Bool

  /// Scans from behind the name.
  init(_ p: UnsafeBufferPointer<UInt8>, from start: Int) {
    let limit = min(p.count, start + InputLimits.maxTagBytes)
    var i = start
    var attributes = 0
    var lastEnd = start
    while true {
      while i < limit, ASCII.isSpace(p[i]) || p[i] == 0x2F { i += 1 }
      guard i < limit else { break }
      if p[i] == 0x3E {
        let isSelfClosed = i > start && p[i - 1] == 0x2F
        let isOver = attributes > InputLimits.maxAttributes
        self.init(
          kept: isOver ? lastEnd : i + 1, next: i + 1, isCut: isOver, isSelfClosed: isSelfClosed,
          isBroken: false)
        return
      }
      // A tag that never closed: another one opens.
      if p[i] == 0x3C {
        self.init(kept: lastEnd, next: i, isCut: true, isSelfClosed: false, isBroken: true)
        return
      }
      guard let end = TagScan.attributeEnd(p, i, limit) else { break }
      i = end
      attributes += 1
      if attributes <= InputLimits.maxAttributes { lastEnd = i }
    }
    // Over the bound, or the page ends: what follows the next ">" is text again.
    var end = lastEnd
    while end < p.count, p[end] != 0x3E { end += 1 }
    self.init(
      kept: lastEnd, next: min(end + 1, p.count), isCut: true, isSelfClosed: false,
      isBroken: i < limit || limit == p.count)
  }

  private init(kept: Int, next: Int, isCut: Bool, isSelfClosed: Bool, isBroken: Bool) {
    self.kept = kept
    self.next = next
    self.isCut = isCut
    self.isSelfClosed = isSelfClosed
    self.isBroken = isBroken
  }

  /// Behind a name and its value; nil where a quotation mark has no twin.
  private static func attributeEnd(_ p: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var i = start
    // The first byte is part of the name whatever it is, so that the scan moves on.
    i += 1
    while i < limit, !ASCII.isSpace(p[i]), p[i] != 0x3E, p[i] != 0x3D, p[i] != 0x2F { i += 1 }
    var value = i
    while value < limit, ASCII.isSpace(p[value]) { value += 1 }
    guard value < limit, p[value] == 0x3D else { return i }
    value += 1
    while value < limit, ASCII.isSpace(p[value]) { value += 1 }
    guard value < limit else { return limit }
    if p[value] == 0x22 || p[value] == 0x27 {
      var end = value + 1
      while end < limit, p[end] != p[value] { end += 1 }
      return end < limit ? end + 1 : nil
    }
    while value < limit, !ASCII.isSpace(p[value]), p[value] != 0x3E { value += 1 }
    return value
  }
}

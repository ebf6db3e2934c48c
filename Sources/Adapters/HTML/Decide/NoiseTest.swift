/// Tells blocks of furniture by their words.
struct NoiseTest {
  /// Characters under which phrases of each list are believed.
  private static let maxOpening = 520
  private static let maxShortOpening = 140
  private static let maxVeryShort = 60
  private static let maxAnywhere = 420
  /// Share of links that makes a short opening believed, in percent.
  private static let minLinks = 30
  /// Code: signs of programs per hundred characters, and at least.
  private static let codePercent = 3
  private static let minCodeSigns = 4

  let words: PageWords
  let table: BlockTable

  /// True where the words of the block say that it is no part of the article.
  func isNoise(_ block: PageBlock) -> Bool {
    guard block.count < NoiseTest.maxOpening else { return isCode(block) }
    var folded = table.folded(block)[...]
    if folded.starts(with: [0xC2, 0xA9]) { return true }
    // List marks, arrows, dashes and brackets before the first word.
    while let first = folded.first, !ASCII.isAlphanumeric(first), first < 0x80 { folded = folded.dropFirst() }
    let text = Array(folded)
    if words.opening(text, [.opening, .correction]) != nil { return true }
    if block.count < NoiseTest.maxShortOpening, words.opening(text, .openingIfShort) != nil,
      block.isLinked(over: NoiseTest.minLinks) || block.count < NoiseTest.maxVeryShort
    {
      return true
    }
    if block.count < NoiseTest.maxAnywhere, words.contains(text, .anywhere) { return true }
    return isCode(block)
  }

  private func isCode(_ block: PageBlock) -> Bool {
    var signs = 0
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in table.bytes[block.range] {
      switch byte {
      case 0x7B, 0x7D, 0x3B, 0x3D, 0x3C, 0x3E: signs += 1
      // Names and values of data: "name":"value", and breaks of lines as programs write them.
      case 0x3A: if last == 0x22 { signs += 1 }
      case 0x22: if last == 0x2C, beforeLast == 0x22 { signs += 1 }
      case 0x6E: if last == 0x5C { signs += 1 }
      default: break
      }
      (beforeLast, last) = (last, byte)
    }
    return signs > NoiseTest.minCodeSigns && signs * 100 > block.count * NoiseTest.codePercent
  }
}

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

  /// Words of a sentence that opens with a word of furniture and is too short for a paragraph.
  private static let shortWords = 4
  /// Share of links of a sentence that is the article's, in percent.
  private static let maxLinks = 35

  /// How sure it is that a block is furniture.
  enum Verdict { case none, weak, sure }

  let words: PageWords
  let table: BlockTable
  /// The makes of the article's paragraphs, once they are known.
  var makes: ParagraphMakes?

  /// True where the words of the block say that it is no part of the article, and its make does not say
  /// otherwise where the words are not sure.
  func isNoise(_ block: PageBlock) -> Bool {
    switch verdict(block) {
    case .none: false
    case .sure: true
    case .weak: makes?.isAmid(block) != true
    }
  }

  /// What the words of a block say; weak for a sentence with no more than a phrase that news uses as well.
  func verdict(_ block: PageBlock) -> Verdict {
    guard block.count < NoiseTest.maxOpening else { return isCode(block) ? .sure : .none }
    var text = table.folded(block)
    if text.starts(with: [0xC2, 0xA9]) { return .sure }
    // List marks, arrows, dashes and brackets before the first word.
    if let first = text.firstIndex(where: { ASCII.isAlphanumeric($0) || $0 >= 0x80 }) {
      if first > 0 { text.removeFirst(first) }
    } else {
      text = []
    }
    let isFound =
      words.opening(text, [.opening, .correction]) != nil
      || block.count < NoiseTest.maxAnywhere && words.contains(text, .anywhere)
    if isFound {
      guard !block.isLinked(over: NoiseTest.maxLinks), table.isSentence(block) else { return .sure }
      let isSure =
        words.opening(text, [.opening, .correction], without: .weak) != nil
        || block.count < NoiseTest.maxAnywhere && words.contains(text, .anywhere, without: .weak)
      return isSure ? .sure : .weak
    }
    if block.count < NoiseTest.maxShortOpening, words.opening(text, .openingIfShort) != nil,
      block.isLinked(over: NoiseTest.minLinks) || block.count < NoiseTest.maxVeryShort
    {
      return block.linkChars == 0 && table.isSentence(block, minWords: NoiseTest.shortWords) ? .weak : .sure
    }
    return isCode(block) ? .sure : .none
  }

  private func isCode(_ block: PageBlock) -> Bool {
    var signs = 0
    table.bytes.withUnsafeBufferPointer { p in
      var most = 0
      NoiseTest.weights.withUnsafeBufferPointer { weights in
        for byte in UnsafeBufferPointer(rebasing: p[block.range]) { most &+= Int(weights[Int(byte)]) }
      }
      guard isMany(most, block) else { return }
      var before: UInt16 = 0
      for byte in UnsafeBufferPointer(rebasing: p[block.range]) {
        // ; < = > and { }
        if byte &- 0x3B < 4 || byte == 0x7B || byte == 0x7D { signs += 1 }
        // Names and values of data ("name":"value","next"), and breaks of lines as programs write them.
        if byte == 0x3A && before & 0xFF == 0x22 || byte == 0x22 && before == 0x222C
          || byte == 0x6E && before & 0xFF == 0x5C
        {
          signs += 1
        }
        before = before << 8 | UInt16(byte)
      }
    }
    return isMany(signs, block)
  }

  private func isMany(_ signs: Int, _ block: PageBlock) -> Bool {
    signs > NoiseTest.minCodeSigns && signs * 100 > block.count * NoiseTest.codePercent
  }

  /// How many signs of programs each byte can be part of.
  private static let weights: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x3B...0x3E, 0x5C, 0x7B, 0x7D: 1
    case 0x22: 2
    default: 0
    }
  }
}

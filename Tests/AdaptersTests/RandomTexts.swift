/// Texts of random pieces, the same for the same seed.
struct RandomTexts: Sequence, IteratorProtocol {
  /// Words, white space and signs that readers of pages look at.
  static let pieces = [
    "read more", "Share", "by ", "By Jane", "a", "b", "Zz ", "x1", " ", "  ", "\t", "\n", ".", "—", "“", "’",
    "é", "ß",
    "\u{A0}", "\u{AD}", "\u{200B}", "\u{3000}", "updated: ", "correction ", "the ", "letters ", "c-d",
    "2024 ", "12",
  ]

  private var state: UInt64
  private let pieces: [String]

  init(seed: UInt64, of pieces: [String]) {
    state = seed
    self.pieces = pieces
  }

  mutating func next() -> [UInt8]? {
    var text: [UInt8] = []
    for _ in 0..<(1 + roll() % 12) { text += pieces[roll() % pieces.count].utf8 }
    return text
  }

  private mutating func roll() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}

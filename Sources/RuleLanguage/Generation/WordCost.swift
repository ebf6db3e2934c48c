/// How often something a pattern asks for is likely to occur, per million tokens: only to choose the rarer anchor.
enum WordCost {
  /// Of a mark: unknown; rarer than function words, more frequent than most words.
  static let mark = 4_000

  /// Of a word of that many bytes: short words are frequent. Without effect on what matches.
  static func word(bytes: Int) -> Int { 40_000 / (max(1, bytes) * max(1, bytes) * max(1, bytes)) + 1 }
}

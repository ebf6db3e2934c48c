import TestSupport

/// Texts of words, marks and names in no order, for properties that hold of any text.
enum RandomText {
  private static let pieces = [
    "the", "minister", "said", "told", "asked", "that", "\u{201C}", "\u{201D}", "\"", ",", ".", "?", ":",
    "he",
    "who", "to", "and", "accused", "of", "fraud", "Jane", "Roe", "'s", "claim", "in", "his", "words", "as",
    "praised", "is", "been", "by", "not", "while", "says", "wrote", "(", ")", "\u{2014}", ";", "walked",
    "may",
    "would", "seems", "Wo", "won't", "wo", "Painted", "painted", "state-of-the-art", "re-elect", "$", "40%",
    "she", "Flubbing", "flubbed", "on", "it", "Will", "workers'", "had", "does", "2019", "even", "Monday",
    "\n",
    "'single'", "\u{201C}a\u{201D}-\u{201C}b\u{201D}", "Rome", "rome", "Zorbly", "zorbles", "-", "X-\u{201D}",
  ]

  /// So many pieces.
  static func make(_ seed: Int, pieces count: Int = 400) -> String {
    var generator = SplitMix(state: UInt64(seed))
    return (0..<count).map { _ in pieces[generator.next(pieces.count)] }.joined(separator: " ")
  }
}

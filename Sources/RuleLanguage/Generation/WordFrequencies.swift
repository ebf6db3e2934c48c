/// How often the most frequent words occur, handed in as data.
///
/// A pattern is looked for by the rarest word it must hold; without a table short words count as frequent.
public struct WordFrequencies: Sendable {
  /// No table.
  public static let none = WordFrequencies(tsv: [])

  /// Folded words with their number of occurrences in a million tokens.
  public private(set) var words: [(word: String, perMillion: Int)] = []

  /// Reads lines of a word, a tab and a number; others are skipped.
  public init(tsv bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let cells = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 2, let count = Int(cells[1]), count >= 0 else { continue }
      words.append((cells[0], count))
    }
  }

  /// A guess at the occurrences in a million tokens of a word that is not listed and has so many bytes:
  /// short words are frequent.
  public static func unlisted(bytes: Int) -> Int {
    let length = max(1, min(bytes, 64))
    return 40_000 / (length * length * length) + 1
  }
}

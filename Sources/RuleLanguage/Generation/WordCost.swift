/// How often something a pattern asks for is likely to occur, per million tokens.
///
/// Decides which anchor of a pattern is looked for first, and nothing else: what matches does not depend on it.
struct WordCost: Sendable {
  /// Of a mark: unknown; rarer than function words, more frequent than most words.
  static let mark = 4_000

  private var listed: [UInt32: Int] = [:]

  /// Takes the listed words into the vocabulary.
  init(_ frequencies: WordFrequencies, _ reader: inout PhraseReader) {
    for (word, count) in frequencies.words { listed[reader.vocabulary.intern(word)] = count }
  }

  /// Of a word that has so many bytes, where it is not listed: short words are frequent.
  func word(_ id: UInt32, bytes: Int) -> Int {
    listed[id] ?? WordFrequencies.unlisted(bytes: bytes)
  }
}

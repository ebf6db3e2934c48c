internal import TextCore

/// A text and what the tables say about its words as plain pointers, valid while the text is cut into units.
struct TextPointers {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  private let entries: UnsafeBufferPointer<WordEntry>

  /// Calls `body` with the pointers of a text.
  static func with<Result>(
    _ text: TokenizedText, _ words: WordTable, _ body: (TextPointers) -> Result
  ) -> Result {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        words.entries.withUnsafeBufferPointer { entries in
          body(TextPointers(tokens: tokens, bytes: bytes, entries: entries))
        }
      }
    }
  }

  /// The mark of a word; that of unknown words for ids out of bounds.
  @inline(__always)
  func mark(_ word: UInt32) -> WordMark { entries[Int(word) < entries.count ? Int(word) : 0].mark }

  /// The counts of a word; those of unknown words for ids out of bounds.
  @inline(__always)
  func counts(_ word: UInt32) -> WordCounts { entries[Int(word) < entries.count ? Int(word) : 0].counts }

  /// The bytes of a token; none where it does not lie in the text.
  @inline(__always)
  func word(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = (Int(token.start), Int(token.end))
    guard start <= end, end <= bytes.count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

internal import TextCore

/// A text and what the tables say about its words as plain pointers, valid while the text is cut into units.
struct TextPointers {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  private let marks: UnsafeBufferPointer<WordMark>
  private let facts: UnsafeBufferPointer<WordFacts>

  /// Calls `body` with the pointers of a text.
  static func with<Result>(
    _ text: TokenizedText, _ words: WordTable, _ body: (TextPointers) -> Result
  ) -> Result {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        words.marks.withUnsafeBufferPointer { marks in
          words.table.withUnsafeBufferPointer { facts in
            body(TextPointers(tokens: tokens, bytes: bytes, marks: marks, facts: facts))
          }
        }
      }
    }
  }

  /// The mark of a word; that of unknown words for ids out of bounds.
  @inline(__always)
  func mark(_ word: UInt32) -> WordMark { marks[Int(word) < marks.count ? Int(word) : 0] }

  /// The facts of a word; those of unknown words for ids out of bounds.
  @inline(__always)
  func facts(_ word: UInt32) -> WordFacts { facts[Int(word) < facts.count ? Int(word) : 0] }

  /// The bytes of a token; none where it does not lie in the text.
  @inline(__always)
  func word(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = (Int(token.start), Int(token.end))
    guard start <= end, end <= bytes.count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

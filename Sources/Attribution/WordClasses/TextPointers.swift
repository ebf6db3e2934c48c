internal import TextCore

/// A text and what the tables say about its words as plain pointers, valid while the text is cut into units.
struct TextPointers {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  private let places: UnsafeBufferPointer<WordPlace>
  private let marks: UnsafeBufferPointer<WordMark>

  /// Calls `body` with the pointers of a text.
  static func with<Result>(
    _ text: TokenizedText, _ words: WordTable, _ body: (TextPointers) -> Result
  ) -> Result {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        words.places.withUnsafeBufferPointer { places in
          words.marks.withUnsafeBufferPointer { marks in
            body(TextPointers(tokens: tokens, bytes: bytes, places: places, marks: marks))
          }
        }
      }
    }
  }

  /// The places of a word; those of unknown words for ids out of bounds.
  @inline(__always)
  func place(_ word: UInt32) -> WordPlace { place(at: known(word)) }

  /// The places of a word by an id in bounds.
  @inline(__always)
  func place(at word: Int) -> WordPlace { places[word] }

  /// Number of words of the vocabulary, the unknown one with id 0 among them.
  var wordCount: Int { places.count }

  /// The id of a word, 0 for ids out of bounds.
  @inline(__always)
  func known(_ word: UInt32) -> Int { Int(word) < places.count ? Int(word) : 0 }

  /// The mark at a place of a word.
  @inline(__always)
  func mark(at place: WordPlace) -> WordMark { marks[Int(place.mark)] }

  /// The mark of a word; that of unknown words for ids out of bounds.
  @inline(__always)
  func mark(_ word: UInt32) -> WordMark { mark(at: place(word)) }

  /// The bytes of a token; none where it does not lie in the text.
  @inline(__always)
  func word(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    let (start, end) = (Int(token.start), Int(token.end))
    guard start <= end, end <= bytes.count else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

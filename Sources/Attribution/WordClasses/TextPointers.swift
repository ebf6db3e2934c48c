internal import TextCore

/// A text and what the tables say about its words as plain pointers, valid while the text is cut into units.
struct TextPointers {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  private let places: UnsafeBufferPointer<WordPlace>
  private let marks: UnsafeBufferPointer<WordMark>
  private let told: UnsafeBufferPointer<UInt32>

  /// Calls `body` with the pointers of a text.
  static func with<Result>(
    _ text: TokenizedText, _ words: borrowing WordTable, _ body: (TextPointers) -> Result
  ) -> Result {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        words.places.withUnsafeBufferPointer { places in
          words.marks.withUnsafeBufferPointer { marks in
            words.told.withUnsafeBufferPointer { told in
              body(TextPointers(tokens: tokens, bytes: bytes, places: places, marks: marks, told: told))
            }
          }
        }
      }
    }
  }

  /// The places of a word; those of unknown words for ids out of bounds.
  @inline(__always)
  func place(_ word: UInt32) -> WordPlace { places[Int(word) < places.count ? Int(word) : 0] }

  /// The mark at a place of a word.
  @inline(__always)
  func mark(at place: WordPlace) -> WordMark { marks[Int(place.mark)] }

  /// Where the mark at a place of a word lies; there are marks wherever there are places.
  @inline(__always)
  func pointer(at place: WordPlace) -> UnsafePointer<WordMark> {
    marks.baseAddress.unsafelyUnwrapped + Int(place.mark)
  }

  /// What the mark at a place of a word tells of a unit.
  @inline(__always)
  func told(at place: WordPlace) -> UInt32 { told[Int(place.mark)] }

  /// Hash of a word without regard to ASCII case.
  @inline(__always)
  func hash(_ token: Token) -> UInt64 { NameHash.of(bytes, Int(token.start), Int(token.end)) }

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

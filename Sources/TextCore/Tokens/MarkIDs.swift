/// Ids of the punctuation every text is full of, found by the character instead of by a hash.
enum MarkIDs {
  /// Places behind those of the ASCII characters.
  static let dash = 128
  static let ellipsis = 129
  static let negation = 130

  /// The ids by place: of each ASCII character as a token, of the dash, the ellipsis and the word "not".
  static func table(_ vocabulary: Vocabulary) -> [UInt32] {
    let ascii = (0..<128).map { vocabulary.id(of: [UInt8($0)]) }
    return ascii + [Folding.dash, Folding.ellipsis, Clitic.negation].map { vocabulary.id(of: $0) }
  }

  /// The place of the punctuation that a scalar folds to, or nil if it is none of the usual ones.
  @inline(__always)
  static func place(_ folded: UInt32) -> Int? {
    switch folded {
    case 0..<128: Int(folded)
    case 0x2014: dash
    case 0x2026: ellipsis
    default: nil
    }
  }
}

/// Ids of tokens that are looked up by their first character instead of by a hash.
struct CommonIDs {
  /// For each ASCII character the id of the token that is this character.
  private let ascii: [UInt32]
  let dash: UInt32
  let ellipsis: UInt32
  let negation: UInt32

  init(_ vocabulary: Vocabulary) {
    ascii = (0..<128).map { vocabulary.id(of: [UInt8($0)]) }
    dash = vocabulary.id(of: Folding.dash)
    ellipsis = vocabulary.id(of: Folding.ellipsis)
    negation = vocabulary.id(of: Clitic.negation)
  }

  /// Id of the punctuation character that a scalar folds to, or nil if it is none of the usual ones.
  @inline(__always)
  func punctuation(_ folded: UInt32) -> UInt32? {
    switch folded {
    case 0..<128: ascii[Int(folded)]
    case 0x2014: dash
    case 0x2026: ellipsis
    default: nil
    }
  }
}

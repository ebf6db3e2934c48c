/// The clitics of English that are split off the word before them.
enum Clitic {
  /// Length in bytes of the clitic (without its apostrophe) that `letters` spell, if they spell one.
  @inline(__always)
  static func isClitic(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    switch letters.count {
    case 1:
      switch letters[0] | 0x20 {
      case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "m"): return true
      default: return false
      }
    case 2:
      switch (letters[0] | 0x20, letters[1] | 0x20) {
      case (UInt8(ascii: "l"), UInt8(ascii: "l")), (UInt8(ascii: "r"), UInt8(ascii: "e")),
        (UInt8(ascii: "v"), UInt8(ascii: "e")):
        return true
      default: return false
      }
    default: return false
    }
  }

  /// What the remainder before `n't` stands for where it is no word itself ("ca", "wo", "sha").
  static let shortened: [(written: [UInt8], full: [UInt8])] = [
    (Array("ca".utf8), Array("can".utf8)), (Array("wo".utf8), Array("will".utf8)),
    (Array("sha".utf8), Array("shall".utf8)),
  ]

  /// The word `n't` stands for.
  static let negation: [UInt8] = Array("not".utf8)
}

extension Clitic {
  /// The full form of a shortened word, folded; nil for other words.
  static func full(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard word.count == 2 || word.count == 3 else { return nil }
    for entry in shortened where entry.written.count == word.count {
      // So few bytes fold to letters only if they are those letters.
      if word.indices.allSatisfy({ word[$0] | 0x20 == entry.written[$0] }) { return entry.full }
    }
    return nil
  }
}

extension Clitic {
  /// The folded form of `n't`.
  static let writtenNegation: [UInt8] = Array("n't".utf8)

  /// True if `n't` stands at an offset.
  static func negationFollows(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "n") else { return false }
    let end = min(bytes.count, offset + 5)
    let form = Folding.fold(UnsafeBufferPointer(rebasing: bytes[offset..<end]))
    return form.starts(with: writtenNegation)
  }
}

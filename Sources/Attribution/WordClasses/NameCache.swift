internal import TextCore

/// Which words that begin a sentence are names, by how the document writes them elsewhere.
struct NameCache {
  /// What the rest of the document says about a word.
  enum Verdict {
    /// Written with a capital inside a sentence, never in lower case.
    case name
    /// Written in lower case.
    case common
    case unseen
  }

  private var seen: [UInt64: UInt8] = [:]
  /// One bit for each remainder of a hash that `seen` holds: most words are turned away without a look-up.
  private var filter = [UInt64](repeating: 0, count: 64)
  /// For each first byte, folded, one bit for each length of such a word: most words are turned away by it before
  /// they are hashed.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// Looks at all tokens of a text once; `facts` are those of the word of each.
  init(text: TokenizedText, facts: [WordFacts]) {
    let bytes = text.document.text
    for (index, token) in text.tokens.enumerated()
    where token.classes.contains(.capitalised) && token.classes.contains(.word) {
      if facts[index].function == nil {
        let key = WordHash.of(token, bytes)
        seen[key] = 0
        lengths[NameCache.firstByte(token, bytes)] |= NameCache.length(token)
        filter[Int(key >> 6 & 63)] |= 1 << (key & 63)
      }
    }
    guard !seen.isEmpty else { return }
    var previousOpens = true
    for token in text.tokens {
      if token.classes.contains(.word) {
        let isCapital = token.classes.contains(.capitalised)
        if lengths[NameCache.firstByte(token, bytes)] & NameCache.length(token) != 0,
          !isCapital || !(previousOpens || token.classes.contains(.sentenceStart))
        {
          let key = WordHash.of(token, bytes)
          if filter[Int(key >> 6 & 63)] & (1 << (key & 63)) != 0, let flags = seen[key] {
            seen[key] = flags | (isCapital ? 1 : 2)
          }
        }
      }
      previousOpens =
        token.classes.contains(.quotationMark) || token.classes.contains(.terminator)
        || (token.classes.contains(.punctuation) && bytes[Int(token.start)] == UInt8(ascii: ":"))
    }
  }

  @inline(__always)
  private static func firstByte(_ token: Token, _ bytes: [UInt8]) -> Int {
    let byte = bytes[Int(token.start)]
    return Int(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
  }

  /// The bit of a length in bytes; all above 63 have one.
  @inline(__always)
  private static func length(_ token: Token) -> UInt64 { 1 << UInt64(min(token.end - token.start, 63)) }

  /// What the document says about a word elsewhere.
  func verdict(_ token: Token, _ bytes: [UInt8]) -> Verdict {
    switch seen[WordHash.of(token, bytes)] ?? 0 {
    case 1: .name
    case 2, 3: .common
    default: .unseen
    }
  }
}

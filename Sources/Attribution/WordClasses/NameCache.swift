internal import TextCore

/// Which words that begin a sentence are names, by how the document writes them elsewhere.
///
/// Only words that were asked for are kept, and most tokens are turned away by their first byte and length.
struct NameCache {
  /// What the rest of the document says about a word.
  enum Verdict {
    /// Written with a capital inside a sentence, never in lower case.
    case name
    /// Written in lower case.
    case common
    case unseen
  }

  /// A word asked for.
  private struct Slot: BitwiseCopyable {
    /// Hash of the word without regard to case.
    var key: UInt64
    var flags: UInt8
  }

  private static let isTaken: UInt8 = 1
  /// Written with a capital somewhere, and no function word.
  private static let isCapitalised: UInt8 = 2
  /// Written with a capital where no sentence begins.
  private static let isCapitalisedInside: UInt8 = 4
  private static let isLowerCase: UInt8 = 8

  /// Open addressing; at most half full, a power of two.
  private var slots: [Slot]

  /// Looks at all tokens of a text once; `asked` are those whose words may be names.
  init(asked: [Token], in text: TextPointers) {
    var size = 8
    while size < asked.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: 0, flags: 0), count: size)
    // For each first byte, and behind them for each last byte, one bit for each length of a word asked for. Bit 5, the
    // case of letters, is set in all bytes: words that differ elsewhere in it are told apart by their hash.
    var lengths = [UInt64](repeating: 0, count: 512)
    for token in asked {
      let word = text.word(token)
      let key = WordHash.of(word)
      slots[place(key)] = Slot(key: key, flags: NameCache.isTaken)
      guard let first = word.first, let last = word.last else { continue }
      lengths[Int(first | 0x20)] |= NameCache.length(word.count)
      lengths[256 + Int(last | 0x20)] |= NameCache.length(word.count)
    }
    for index in text.tokens.indices {
      let token = text.tokens[index]
      let (start, end) = (Int(token.start), Int(token.end))
      guard token.classes.contains(.word), start < end, end <= text.bytes.count else { continue }
      let both = lengths[Int(text.bytes[start] | 0x20)] & lengths[256 + Int(text.bytes[end &- 1] | 0x20)]
      if both & NameCache.length(end &- start) != 0 { see(index, text) }
    }
  }

  private mutating func see(_ index: Int, _ text: TextPointers) {
    let token = text.tokens[index]
    let at = place(WordHash.of(text.word(token)))
    guard slots[at].flags != 0 else { return }
    guard token.classes.contains(.capitalised) else {
      slots[at].flags |= NameCache.isLowerCase
      return
    }
    if !text.mark(token.word).flags.contains(.function) { slots[at].flags |= NameCache.isCapitalised }
    if !token.classes.contains(.sentenceStart), index > 0, !NameCache.opens(index - 1, text) {
      slots[at].flags |= NameCache.isCapitalisedInside
    }
  }

  /// True where a sentence may begin behind a token: a quotation mark, the end of a sentence, a colon.
  private static func opens(_ index: Int, _ text: TextPointers) -> Bool {
    let token = text.tokens[index]
    return token.classes.contains(.quotationMark) || token.classes.contains(.terminator)
      || (token.classes.contains(.punctuation) && text.word(token).first == UInt8(ascii: ":"))
  }

  /// The slot of a word, or the one it would take.
  private func place(_ key: UInt64) -> Int {
    var at = Int(truncatingIfNeeded: key ^ (key >> 32)) & (slots.count - 1)
    while slots[at].flags != 0, slots[at].key != key { at = (at + 1) & (slots.count - 1) }
    return at
  }

  /// The bit of a length in bytes; all above 63 have one.
  @inline(__always)
  private static func length(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

  /// What the document says about a word that was asked for.
  func verdict(_ token: Token, _ text: TextPointers) -> Verdict {
    let flags = slots[place(WordHash.of(text.word(token)))].flags
    guard flags & NameCache.isCapitalised != 0 else { return .unseen }
    if flags & NameCache.isLowerCase != 0 { return .common }
    return flags & NameCache.isCapitalisedInside != 0 ? .name : .unseen
  }
}

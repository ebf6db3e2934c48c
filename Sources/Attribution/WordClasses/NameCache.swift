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
  /// For each first byte, folded, one bit for each length of a word asked for.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// Looks at all tokens of a text once; `asked` are those whose words may be names.
  init(asked: [Token], in text: TextPointers) {
    var size = 8
    while size < asked.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: 0, flags: 0), count: size)
    for token in asked {
      let word = text.word(token)
      let at = place(WordHash.of(word))
      slots[at] = Slot(key: WordHash.of(word), flags: NameCache.isTaken)
      lengths[NameCache.firstByte(word)] |= NameCache.length(word)
    }
    for index in text.tokens.indices where text.tokens[index].classes.contains(.word) {
      let word = text.word(text.tokens[index])
      if lengths[NameCache.firstByte(word)] & NameCache.length(word) != 0 { see(index, word, text) }
    }
  }

  private mutating func see(_ index: Int, _ word: UnsafeBufferPointer<UInt8>, _ text: TextPointers) {
    let at = place(WordHash.of(word))
    guard slots[at].flags != 0 else { return }
    let token = text.tokens[index]
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

  @inline(__always)
  private static func firstByte(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let byte = word.first else { return 0 }
    return Int(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
  }

  /// The bit of a length in bytes; all above 63 have one.
  @inline(__always)
  private static func length(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    1 << UInt64(min(word.count, 63))
  }

  /// What the document says about a word that was asked for.
  func verdict(_ token: Token, _ text: TextPointers) -> Verdict {
    let flags = slots[place(WordHash.of(text.word(token)))].flags
    guard flags & NameCache.isCapitalised != 0 else { return .unseen }
    if flags & NameCache.isLowerCase != 0 { return .common }
    return flags & NameCache.isCapitalisedInside != 0 ? .name : .unseen
  }
}

internal import TextCore

/// Which words that begin a sentence are names, by how the document writes them elsewhere.
///
/// Only words that were asked for are kept, known words by their ids, others by a hash without regard to ASCII case.
/// Most tokens are turned away by their ids; those without one, by their first and last byte and length.
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
    /// Its id, or a hash.
    var key: UInt64
    var flags: UInt8
  }

  private static let isTaken: UInt8 = 1
  /// Written with a capital somewhere, and no function word.
  private static let isCapitalised: UInt8 = 2
  /// Written with a capital where no sentence begins.
  private static let isCapitalisedInside: UInt8 = 4
  private static let isLowerCase: UInt8 = 8

  /// Words of 64 bits for the ids asked for, a bit each without regard to their higher bits.
  private static let idWords = 16
  /// Values of a byte that are told apart: a letter's without its case.
  private static let letters = 32

  /// Open addressing; at most half full, a power of two.
  private let slots: UnsafeMutableBufferPointer<Slot>
  /// The ids asked for, then for each first byte and for each last byte one bit for each length of a word asked for.
  private let filter: UnsafeMutableBufferPointer<UInt64>

  /// Calls `body` with room for so many words.
  static func with(words: Int, _ body: (NameCache) -> Void) {
    var size = 8
    while size < words * 2 { size *= 2 }
    withUnsafeTemporaryAllocation(of: Slot.self, capacity: size) { slots in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: idWords + 2 * letters) { filter in
        slots.initialize(repeating: Slot(key: 0, flags: 0))
        filter.initialize(repeating: 0)
        body(NameCache(slots: slots, filter: filter))
      }
    }
  }

  /// Asks for a word, before the text is read.
  ///
  /// - Returns: true where the vocabulary does not hold it.
  func ask(_ token: Token, _ text: TextPointers) -> Bool {
    let key = NameCache.key(token, text)
    slots[place(key)] = Slot(key: key, flags: NameCache.isTaken)
    filter[NameCache.idWord(token.word)] |= 1 << UInt64(token.word & 63)
    guard token.word == 0 else { return false }
    let word = text.word(token)
    guard let first = word.first, let last = word.last else { return true }
    filter[NameCache.first(first)] |= NameCache.length(word.count)
    filter[NameCache.last(last)] |= NameCache.length(word.count)
    return true
  }

  /// Looks at a token of the text: at each with a capital, and at each without an id if any such word was asked for.
  @inline(__always)
  func look(at index: Int, _ text: TextPointers) {
    let word = text.tokens[index].word
    if holds(word), word != 0 || mayHold(index, text) { see(index, text) }
  }

  /// False where no word asked for has the length and the ends of a token.
  private func mayHold(_ index: Int, _ text: TextPointers) -> Bool {
    let (start, end) = (Int(text.tokens[index].start), Int(text.tokens[index].end))
    guard start < end, end <= text.bytes.count else { return false }
    let both = filter[NameCache.first(text.bytes[start])] & filter[NameCache.last(text.bytes[end &- 1])]
    return both & NameCache.length(end &- start) != 0
  }

  @inline(__always)
  private func holds(_ word: UInt32) -> Bool {
    filter[NameCache.idWord(word)] & (1 << UInt64(word & 63)) != 0
  }

  private func see(_ index: Int, _ text: TextPointers) {
    let token = text.tokens[index]
    guard token.classes.contains(.word) else { return }
    let at = place(NameCache.key(token, text))
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

  /// The id of a word, for one without a hash above all ids.
  private static func key(_ token: Token, _ text: TextPointers) -> UInt64 {
    token.word != 0 ? UInt64(token.word) : WordHash.of(text.word(token)) | 1 << 63
  }

  /// The slot of a word, or the one it would take.
  private func place(_ key: UInt64) -> Int {
    var at = Int(truncatingIfNeeded: key ^ (key >> 32)) & (slots.count - 1)
    while slots[at].flags != 0, slots[at].key != key { at = (at + 1) & (slots.count - 1) }
    return at
  }

  @inline(__always)
  private static func idWord(_ word: UInt32) -> Int { Int(word >> 6) & (idWords - 1) }

  // Bytes that differ elsewhere than in case share a place, too; such words are told apart by their hash.
  @inline(__always)
  private static func first(_ byte: UInt8) -> Int { idWords + (Int(byte) & (letters - 1)) }

  @inline(__always)
  private static func last(_ byte: UInt8) -> Int { idWords + letters + (Int(byte) & (letters - 1)) }

  /// The bit of a length in bytes; all above 63 have one.
  @inline(__always)
  private static func length(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

  /// What the document says about a word that was asked for.
  ///
  /// - Parameter seen: the words of the vocabulary that the document writes in lower case.
  func verdict(_ token: Token, _ text: TextPointers, _ seen: SeenWords) -> Verdict {
    let flags = slots[place(NameCache.key(token, text))].flags
    guard flags & NameCache.isCapitalised != 0 else { return .unseen }
    if flags & NameCache.isLowerCase != 0 || token.word != 0 && seen.has(token.word) { return .common }
    return flags & NameCache.isCapitalisedInside != 0 ? .name : .unseen
  }
}

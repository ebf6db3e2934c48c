internal import TextCore

/// Which words that begin a sentence are names, by how the document writes them elsewhere.
///
/// Only words that were asked for are kept. Most tokens are turned away by their ids; those without one, by their first
/// and last byte and length.
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

  /// Values of an id that are told apart: its lowest bits.
  private static let lowIDs = 1024
  /// Values of a byte that are told apart: a letter's without its case.
  private static let letters = 32

  /// Open addressing; at most half full, a power of two.
  private let slots: UnsafeMutableBufferPointer<Slot>
  /// For each first byte and for each last byte one bit for each length of a word asked for.
  private let filter: UnsafeMutableBufferPointer<UInt64>
  /// By the lowest bits of ids 1 for those asked for, else 0.
  private let isAsked: UnsafeMutableBufferPointer<UInt8>

  /// Calls `body` with room for so many words.
  static func with(words: Int, _ body: (NameCache) -> Void) {
    var size = 8
    while size < words * 2 { size *= 2 }
    withUnsafeTemporaryAllocation(of: Slot.self, capacity: size) { slots in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * letters) { filter in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: lowIDs) { isAsked in
          slots.initialize(repeating: Slot(key: 0, flags: 0))
          filter.initialize(repeating: 0)
          isAsked.initialize(repeating: 0)
          body(NameCache(slots: slots, filter: filter, isAsked: isAsked))
        }
      }
    }
  }

  /// Asks for a word, before the text is read; the slot it is kept in.
  func ask(_ token: Token, _ text: TextPointers) -> Int {
    let word = text.word(token)
    let key = text.hash(token)
    let slot = place(key)
    slots[slot] = Slot(key: key, flags: NameCache.isTaken)
    guard let first = word.first, let last = word.last else { return slot }
    isAsked[NameCache.low(token.word)] = 1
    filter[NameCache.first(first)] |= NameCache.length(word.count)
    filter[NameCache.last(last)] |= NameCache.length(word.count)
    return slot
  }

  /// Looks at all tokens of a text once.
  ///
  /// - Parameter list: room for their indices.
  func read(_ text: TextPointers, _ list: IndexList) {
    var found = list
    // Equal words have equal ids, but for what stands before "n't" ("ca" has that of "can") and says nothing of names.
    for index in text.tokens.indices { found.add(index, isAsked[NameCache.low(text.tokens[index].word)]) }
    for place in 0..<found.count {
      let token = text.tokens[found[place]]
      let (start, end) = (Int(token.start), Int(token.end))
      guard token.classes.contains(.word), start < end, end <= text.bytes.count else { continue }
      let both =
        filter[NameCache.first(text.bytes[start])] & filter[NameCache.last(text.bytes[end &- 1])]
      if both & NameCache.length(end &- start) != 0 { see(found[place], text) }
    }
  }

  private func see(_ index: Int, _ text: TextPointers) {
    let token = text.tokens[index]
    let at = place(text.hash(token))
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

  @inline(__always)
  private static func low(_ word: UInt32) -> Int { Int(word) & (lowIDs - 1) }

  // Bytes that differ elsewhere than in case share a place, too; such words are told apart by their hash.
  @inline(__always)
  private static func first(_ byte: UInt8) -> Int { (Int(byte) & (letters - 1)) }

  @inline(__always)
  private static func last(_ byte: UInt8) -> Int { letters + (Int(byte) & (letters - 1)) }

  /// The bit of a length in bytes; all above 63 have one.
  @inline(__always)
  private static func length(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

  /// What the document says about the word in a slot.
  func verdict(at slot: Int) -> Verdict {
    let flags = slots[slot].flags
    guard flags & NameCache.isCapitalised != 0 else { return .unseen }
    if flags & NameCache.isLowerCase != 0 { return .common }
    return flags & NameCache.isCapitalisedInside != 0 ? .name : .unseen
  }
}

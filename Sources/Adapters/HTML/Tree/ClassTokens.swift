/// Looks up the tokens of class names, ids and component names, once for each distinct value.
struct ClassTokens {
  /// Set in the number of a drop word that needs a second sign.
  static let isWeak: Int32 = 1 << 30

  struct Result {
    var lists = TokenLists()
    /// Its drop words in `words`.
    var words = 0..<0
  }

  private struct Known {
    var hash: UInt64 = 0
    var result = Result()
  }

  /// Longest value looked at; utility classes run to hundreds of bytes, names of components do not.
  private static let maxBytes = 2000

  private let pageWords: PageWords
  /// What is known of values, by their hashes: open, never more than half full. No hash is 0.
  private var known = [Known](repeating: Known(), count: 1024)
  private var count = 0
  /// Drop words of all values.
  private(set) var words: [Int32] = []
  /// The tokens of the value at hand: each letter may have a sign before it.
  private var tokens = [UInt8](repeating: 0, count: 2 * ClassTokens.maxBytes)

  init(_ words: PageWords) { pageWords = words }

  /// The lists and drop words of a value.
  mutating func lookUp(_ value: UnsafeBufferPointer<UInt8>) -> Result {
    let value = UnsafeBufferPointer(rebasing: value.prefix(ClassTokens.maxBytes))
    let hash = ByteHash.hash(value) | 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & (known.count - 1)
    while known[slot].hash != 0 {
      if known[slot].hash == hash { return known[slot].result }
      slot = (slot + 1) & (known.count - 1)
    }
    let result = read(value)
    known[slot] = Known(hash: hash, result: result)
    count += 1
    if count * 2 > known.count { grow() }
    return result
  }

  private mutating func grow() {
    let old = known
    known = [Known](repeating: Known(), count: old.count * 4)
    for entry in old where entry.hash != 0 {
      var slot = Int(truncatingIfNeeded: entry.hash >> 32) & (known.count - 1)
      while known[slot].hash != 0 { slot = (slot + 1) & (known.count - 1) }
      known[slot] = entry
    }
  }

  private mutating func read(_ value: UnsafeBufferPointer<UInt8>) -> Result {
    let stop = tokens.withUnsafeMutableBufferPointer { ClassTokens.split(value, into: $0) }
    var result = Result()
    let first = words.count
    var start = 0
    while start < stop {
      // A sequence lies within one class name: names are parted by a NUL.
      var end = start
      while end < stop, tokens[end] != 0 { end += 1 }
      var at = start
      while at < end {
        pageWords.tokens.each(
          tokens, from: at, to: end, accepts: { $0 == end || tokens[$0] == 0x20 }
        ) { hit in
          let lists = TokenLists(rawValue: hit.mask)
          result.lists.formUnion(lists)
          let word = Int32(hit.id) | (lists.contains(.weakDrop) ? ClassTokens.isWeak : 0)
          if lists.contains(.drop), !words[first...].contains(word) { words.append(word) }
        }
        while at < end, tokens[at] != 0x20 { at += 1 }
        at += 1
      }
      start = end + 1
    }
    result.words = first..<words.count
    return result
  }

  /// Tokens in lower case, parted by spaces inside a name and by NUL between names: split at everything
  /// that is no letter or digit, and at camel humps.
  static func split(
    _ value: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    // What parts the next letter from the last one: nothing, a hump or sign, white space.
    var gap = none
    var before: UInt8 = 0
    for i in 0..<value.count {
      let byte = value[i]
      if ASCII.isAlphanumeric(byte) {
        if ASCII.isUpper(byte), gap == none {
          let after = i + 1 < value.count ? value[i + 1] : 0
          if ASCII.isLower(before) || ASCII.isDigit(before) || ASCII.isUpper(before) && ASCII.isLower(after) {
            gap = 0x20
          }
        }
        if gap != none, count > 0 {
          out[count] = gap
          count += 1
        }
        gap = none
        out[count] = ASCII.lower(byte)
        count += 1
      } else if ASCII.isSpace(byte) {
        gap = 0
      } else if gap == none {
        gap = 0x20
      }
      before = byte
    }
    return count
  }

  /// No gap between two letters.
  private static let none: UInt8 = 0xFF
}

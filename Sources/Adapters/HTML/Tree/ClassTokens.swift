/// Looks up the tokens of class names, ids and component names, once for each distinct name.
struct ClassTokens {
  /// Set in the number of a drop word that needs a second sign.
  static let isWeak: Int32 = 1 << 30

  private struct Known {
    var hash: UInt64 = 0
    var lists = TokenLists()
    /// Its drop words in `words`.
    var first: Int32 = 0
    var stop: Int32 = 0
  }

  /// Longest value looked at; utility classes run to hundreds of bytes, names of components do not.
  private static let maxBytes = 2000

  private let pageWords: PageWords
  /// What is known of names, by their hashes: open, never more than half full. No hash is 0.
  private var known = [Known](repeating: Known(), count: 1024)
  private var count = 0
  /// Drop words of all names.
  private var words: [Int32] = []
  /// The tokens of the name at hand: each letter may have a sign before it.
  private var tokens = [UInt8](repeating: 0, count: 2 * ClassTokens.maxBytes)

  init(_ words: PageWords) { pageWords = words }

  /// Adds the lists of a value, names parted by white space, and its drop words, each once.
  mutating func look(
    _ value: UnsafeBufferPointer<UInt8>, lists: inout TokenLists, words dropWords: inout [Int32]
  ) {
    let end = min(value.count, ClassTokens.maxBytes)
    let own = dropWords.count
    var i = 0
    while i < end {
      let start = i
      while i < end, !ASCII.isSpace(value[i]) { i += 1 }
      if i > start {
        let found = lookUp(UnsafeBufferPointer(rebasing: value[start..<i]))
        lists.formUnion(found.lists)
        for at in Int(found.first)..<Int(found.stop) where !dropWords[own...].contains(words[at]) {
          dropWords.append(words[at])
        }
      }
      i += 1
    }
  }

  private mutating func lookUp(_ name: UnsafeBufferPointer<UInt8>) -> Known {
    let hash = ByteHash.hash(name) | 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & (known.count - 1)
    while known[slot].hash != 0 {
      if known[slot].hash == hash { return known[slot] }
      slot = (slot + 1) & (known.count - 1)
    }
    let found = read(name, hash)
    known[slot] = found
    count += 1
    if count * 2 > known.count { grow() }
    return found
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

  private mutating func read(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Known {
    let end = tokens.withUnsafeMutableBufferPointer { ClassTokens.split(name, into: $0) }
    let first = words.count
    var found = Known(hash: hash, first: Int32(first))
    var at = 0
    while at < end {
      pageWords.tokens.each(
        tokens, from: at, to: end, accepts: { $0 == end || tokens[$0] == 0x20 }
      ) { hit in
        let lists = TokenLists(rawValue: hit.mask)
        found.lists.formUnion(lists)
        let word = Int32(hit.id) | (lists.contains(.weakDrop) ? ClassTokens.isWeak : 0)
        if lists.contains(.drop), !words[first...].contains(word) { words.append(word) }
      }
      while at < end, tokens[at] != 0x20 { at += 1 }
      at += 1
    }
    found.stop = Int32(words.count)
    return found
  }

  /// Tokens of a name in lower case, parted by spaces: split at everything that is no letter or digit, and at
  /// camel humps.
  static func split(
    _ name: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    // True where something parts the next letter from the last one.
    var isParted = false
    var before: UInt8 = 0
    for i in 0..<name.count {
      let byte = name[i]
      if ASCII.isAlphanumeric(byte) {
        if ASCII.isUpper(byte), !isParted {
          let after = i + 1 < name.count ? name[i + 1] : 0
          isParted =
            ASCII.isLower(before) || ASCII.isDigit(before) || ASCII.isUpper(before) && ASCII.isLower(after)
        }
        if isParted, count > 0 {
          out[count] = 0x20
          count += 1
        }
        isParted = false
        out[count] = ASCII.lower(byte)
        count += 1
      } else {
        isParted = true
      }
      before = byte
    }
    return count
  }
}

/// Looks up the tokens of class names, ids and component names, once for each distinct value.
struct ClassTokens {
  /// Set in the number of a drop word that needs a second sign.
  static let isWeak: Int32 = 1 << 30

  struct Result {
    var lists = TokenLists()
    var words: [Int32] = []
  }

  /// Longest value looked at; utility classes run to hundreds of bytes, names of components do not.
  private static let maxBytes = 2000

  private let words: PageWords
  private var known: [UInt64: Result] = [:]

  init(_ words: PageWords) { self.words = words }

  /// The lists and drop words of a value.
  mutating func lookUp(_ value: UnsafeBufferPointer<UInt8>) -> Result {
    let value = UnsafeBufferPointer(rebasing: value.prefix(ClassTokens.maxBytes))
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if let result = known[hash] { return result }
    let result = read(value)
    known[hash] = result
    return result
  }

  private func read(_ value: UnsafeBufferPointer<UInt8>) -> Result {
    let tokens = ClassTokens.tokens(value)
    var result = Result()
    var start = 0
    while start < tokens.count {
      // A sequence lies within one class name: names are parted by a NUL.
      var end = start
      while end < tokens.count, tokens[end] != 0 { end += 1 }
      var at = start
      while at < end {
        words.tokens.each(tokens, from: at, to: end, accepts: { $0 == end || tokens[$0] == 0x20 }) { hit in
          let lists = TokenLists(rawValue: hit.mask)
          result.lists.formUnion(lists)
          let word = Int32(hit.id) | (lists.contains(.weakDrop) ? ClassTokens.isWeak : 0)
          if lists.contains(.drop), !result.words.contains(word) { result.words.append(word) }
        }
        while at < end, tokens[at] != 0x20 { at += 1 }
        at += 1
      }
      start = end + 1
    }
    return result
  }

  /// Tokens in lower case, parted by spaces inside a name and by NUL between names: split at everything
  /// that is no letter or digit, and at camel humps.
  static func tokens(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(value.count + 8)
    func part(_ sign: UInt8) {
      guard let last = out.last else { return }
      if last == 0x20, sign == 0 {
        out[out.count - 1] = 0
      } else if last != 0x20, last != 0 {
        out.append(sign)
      }
    }
    for i in 0..<value.count {
      let byte = value[i]
      if ASCII.isSpace(byte) {
        part(0)
      } else if ASCII.isAlphanumeric(byte) {
        if ASCII.isUpper(byte), i > 0 {
          let before = value[i - 1]
          let after = i + 1 < value.count ? value[i + 1] : 0
          if ASCII.isLower(before) || ASCII.isDigit(before) || ASCII.isUpper(before) && ASCII.isLower(after) {
            part(0x20)
          }
        }
        out.append(ASCII.lower(byte))
      } else {
        part(0x20)
      }
    }
    if let last = out.last, last == 0x20 || last == 0 { out.removeLast() }
    return out
  }
}

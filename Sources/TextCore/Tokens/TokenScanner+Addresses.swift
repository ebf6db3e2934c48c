extension TokenScanner {
  /// Longest local part of an e-mail address, in bytes (RFC 5321).
  private static let longestLocalPart = 64

  /// End of an address that goes on from `start` up to white space, brackets, quotes or final punctuation.
  mutating func addressEnd(_ start: Int) -> Int {
    var i = start
    var open = 0
    while i < high {
      let byte = bytes[i]
      let kind = kinds[Int(byte)]
      if kind == ByteKind.space || byte == 0x22 || byte == 0x3C || byte == 0x3E { break }
      if kind == ByteKind.beyond {
        guard self.kind(i).isWordPart else { break }
      }
      if byte == 0x28 { open += 1 }
      if byte == 0x29 {
        guard open > 0 else { break }
        open -= 1
      }
      i += 1
    }
    while i > start, isFinal(bytes[i - 1]) { i -= 1 }
    return i
  }

  private func isFinal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: true
    default: false
    }
  }

  /// Scans `://` behind a word as an address; false if it is none.
  mutating func scanScheme() -> Bool {
    guard byte(at) == 0x3A, byte(at + 1) == 0x2F, byte(at + 2) == 0x2F, let scheme = wordEnding(at: at),
      scheme.classes.contains(.word)
    else { return false }
    let end = addressEnd(at + 3)
    guard end > at + 3 else { return false }
    replaceLast(1, end)
    return true
  }

  /// Scans `@` as part of an e-mail address or of a handle; false if it is neither.
  mutating func scanAt() -> Bool {
    if !spaced, wordEnding(at: at) != nil {
      let end = domainEnd(at + 1)
      guard end > 0 else { return false }
      var cursor = at
      var count = 0
      while tokens.count - count > first {
        let token = tokens[tokens.count - 1 - count]
        guard at - Int(token.start) <= TokenScanner.longestLocalPart, Int(token.end) == cursor, isLocal(token)
        else { break }
        count += 1
        cursor = Int(token.start)
        if token.classes.contains(.spaceBefore) { break }
        if token.classes.contains(.joined) { cursor -= 1 }
      }
      guard count > 0 else { return false }
      replaceLast(count, end)
      return true
    }
    let end = nameEnd(at + 1)
    guard end > at + 1 else { return false }
    emit(at, end, id(at, end), .url)
    return true
  }

  /// Scans `#` with a name behind it; false for a bare number or nothing.
  mutating func scanTag() -> Bool {
    let end = nameEnd(at + 1)
    guard end > at + 1, wordEnding(at: at) == nil else { return false }
    var i = at + 1
    while i < end, bytes[i] &- 0x30 < 10 { i += 1 }
    guard i < end else { return false }
    emit(at, end, id(at, end), .url)
    return true
  }

  private func isLocal(_ token: Token) -> Bool {
    if !token.classes.isDisjoint(with: [.word, .number, .url]) { return true }
    guard token.end == token.start + 1 else { return false }
    switch bytes[Int(token.start)] {
    case 0x2E, 0x5F, 0x2B, 0x25, 0x2D: return true
    default: return false
    }
  }

  /// Makes one address of the last `count` tokens and the bytes up to `end`.
  private mutating func replaceLast(_ count: Int, _ end: Int) {
    // What is pending would be given to the token that comes in their place.
    pending.settle(tokens)
    let head = tokens[tokens.count - count]
    tokens.removeLast(count)
    flags = head.classes.intersection([.spaceBefore, .joined]).rawValue
    emit(Int(head.start), end, id(Int(head.start), end), .url)
  }

  /// End of a domain with at least one inner stop from `start`, or 0.
  private mutating func domainEnd(_ start: Int) -> Int {
    var i = start
    var last = 0
    var stops = 0
    while i < high {
      let kind = kinds[Int(bytes[i])]
      if kind == ByteKind.lower || kind == ByteKind.upper || kind == ByteKind.digit {
        i += 1
        if stops > 0 { last = i }
      } else if bytes[i] == 0x2E || bytes[i] == 0x2D, i > start {
        if bytes[i] == 0x2E { stops += 1 }
        i += 1
      } else {
        break
      }
    }
    return last
  }

  /// End of letters, digits and underscores from `start`.
  private mutating func nameEnd(_ start: Int) -> Int {
    var i = start
    while i < high {
      if bytes[i] == 0x5F {
        i += 1
        continue
      }
      guard kind(i).isWordPart else { break }
      i += bytes.scalar(at: i).length
    }
    return i
  }
}

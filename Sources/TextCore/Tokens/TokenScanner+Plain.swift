extension TokenScanner {
  /// Scans words of up to 15 ASCII letters, simple marks, full stops, hyphens and clitics behind words and white space up
  /// to what needs a closer look.
  ///
  /// The places of the tokens are known from `cuts`; what `scan` does byte by byte gives the same tokens. The ids are
  /// left to `pending`.
  mutating func scanPlain() {
    guard let base = text.baseAddress else { return }
    while at < high {
      while Int(cuts.runs[run &* 2]) < at { run &+= 1 }
      while Int(cuts.others[other]) < at { other &+= 1 }
      // In the middle of a run the rest of it is for the long way.
      guard base[at] <= 0x20 || Int(cuts.runs[run &* 2]) == at else { return }
      let stop = min(Int(cuts.others[other]), unreadable)
      guard stop > at, appendPlain(before: stop, base), at < high else { return }
      // What is left is a word and what may belong to it.
      let end = Int(tokens[tokens.count &- 1].end)
      guard end == at else { return }
      if endsWord(at) {
        guard isPlainHyphen(tokens[tokens.count &- 1]) else { return }
        flags = TokenClass.joined.rawValue
        at &+= 1
        continue
      }
      if scanPlainClitic() { continue }
      guard base[at] == 0x2E, isPlainStop(tokens[tokens.count &- 1]) else {
        removeLast()
        return
      }
      emit(at, at &+ 1, marks[0x2E], [.punctuation, .terminator, .hardBreak])
    }
  }

  /// Appends the plain tokens that end at or before an offset, and goes on behind them; false if there are none.
  @inline(__always)
  private mutating func appendPlain(before stop: Int, _ base: UnsafePointer<UInt8>) -> Bool {
    if pending.room == 0 { pending.settle(tokens) }
    // As many as there is room for.
    let last = min(run &+ min(pending.room, tokens.room), cuts.count)
    guard last > run else { return false }
    let stop = min(stop, Int(cuts.runs[last &* 2 &- 1]))
    let first = tokens.count
    let number = pending.addPlain(
      cuts.runs + run &* 2, before: stop, to: tokens.end, first: first, of: UnsafeRawPointer(base))
    tokens.count(number)
    run &+= number
    let start = at
    at = min(stop, high, Int(cuts.runs[run &* 2]))
    guard number > 0 else {
      if at > start { flags = TokenClass.spaceBefore.rawValue }
      return false
    }
    tokens.insert(Int(tokens[first].start) == start ? flags : TokenClass.spaceBefore.rawValue, at: first)
    flags = Int(tokens[tokens.count &- 1].end) == at ? 0 : TokenClass.spaceBefore.rawValue
    return true
  }

  /// Leaves the last plain token to the long way.
  private mutating func removeLast() {
    let last = tokens[tokens.count &- 1]
    tokens.removeLast(1)
    pending.removeLast()
    run &-= 1
    at = Int(last.start)
    flags = last.classes.rawValue & (TokenClass.spaceBefore.rawValue | TokenClass.joined.rawValue)
  }

  /// True for a hyphen at `at` between the word before it and a letter.
  @inline(__always)
  private mutating func isPlainHyphen(_ word: Token) -> Bool {
    let next = kinds[Int(byte(at &+ 1))]
    return text[at] == 0x2D && word.classes.contains(.word)
      && (next == ByteKind.lower || next == ByteKind.upper)
  }

  /// Appends the clitic that an apostrophe at `at` begins behind a word, if it does.
  private mutating func scanPlainClitic() -> Bool {
    let apostrophe = apostrophe(at)
    return apostrophe > 0 && scanClitic(at, apostrophe)
  }

  /// True for a full stop at `at` that ends the word before it, which is no abbreviation, and begins nothing.
  private mutating func isPlainStop(_ word: Token) -> Bool {
    let next = byte(at &+ 1)
    let kind = kinds[Int(next)]
    guard kind != ByteKind.lower, kind != ByteKind.upper, kind != ByteKind.digit,
      next != 0x2E, next != 0x20 || byte(at &+ 2) != 0x2E, word.end &- word.start > 1,
      let key = pending.last
    else { return false }
    return !abbreviations.mayList(key)
  }

  /// True if a token ends at an offset whatever it is; false where letters and what follows have to be looked at.
  @inline(__always)
  private func endsWord(_ offset: Int) -> Bool {
    let byte = text[offset]
    // U+2014 dash, double quotation marks and ellipsis; U+2019 is an apostrophe.
    if byte == 0xE2 {
      let last = self.byte(offset &+ 2)
      return self.byte(offset &+ 1) == 0x80 && last > 0x93 && last != 0x99 && last < 0xA8
    }
    let kind = kinds[Int(byte)]
    return kind == ByteKind.space || kind == ByteKind.punctuation && byte != 0x2E && byte != 0x27
  }
}

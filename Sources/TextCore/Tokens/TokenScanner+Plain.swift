extension TokenScanner {
  /// Scans words of up to 15 ASCII letters, simple marks and white space up to what needs a closer look.
  ///
  /// Nothing here looks at a byte of a word: the classes of up to 63 bytes are bits, and from the bits the tokens are
  /// read. The rest of `scan` gives the same tokens. The ids are left to `pending`.
  mutating func scanPlain() {
    guard let base = text.baseAddress else { return }
    // Two times eight bytes are read from the start of every token: the last words of a text go the long way.
    let lastReadable = text.count &- WordKey.readSize
    while at < high, tokens.room >= ByteMap.width {
      var window = PlainWindow(map.window(at: at), left: high &- at)
      let others = takeStops(&window)
      var limit = window.runStart(before: window.length)
      if others != 0 {
        let other = others.trailingZeroBitCount
        limit = endsWord(at &+ other) ? other : window.runStart(before: other)
      } else if high &- at <= PlainWindow.longest {
        limit = window.length
      }
      limit = min(limit, window.longRun)
      limit = min(limit, window.starts(before: limit, from: lastReadable &+ 1 &- at).trailingZeroBitCount)
      guard limit > 0 else { return }
      appendPlain(window, limit, base)
      if others != 0 { return }
    }
  }

  /// Makes marks of the full stops before the first byte that needs a closer look; returns these bytes.
  @inline(__always)
  private func takeStops(_ window: inout PlainWindow) -> UInt64 {
    var others = window.others
    while others != 0 {
      let bit = others.trailingZeroBitCount
      guard text[at &+ bit] == 0x2E, isPlainStop(bit, window) else { break }
      window.addMark(bit)
      others &= others &- 1
    }
    return others
  }

  /// True for a full stop that ends a word of two letters or more, which is no abbreviation, and begins nothing.
  private func isPlainStop(_ bit: Int, _ window: PlainWindow) -> Bool {
    let start = window.runStart(before: bit)
    let count = bit &- start
    guard count > 1, count < WordKey.capacity, at &+ start &+ WordKey.readSize <= text.count,
      let base = text.baseAddress
    else { return false }
    let next = byte(at &+ bit &+ 1)
    let nextKind = kinds[Int(next)]
    guard nextKind != ByteKind.lower, nextKind != ByteKind.upper, nextKind != ByteKind.digit,
      next != 0x2E, next != 0x20 || byte(at &+ bit &+ 2) != 0x2E
    else { return false }
    return !abbreviations.mayList(WordKey.plain(
      at: UnsafeRawPointer(base + at + start), count: count, isWord: 1).key)
  }

  /// True if a word of letters ends at an offset whatever else comes; false where that has to be looked at.
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

  /// Appends the tokens of a window up to a bit, and goes on there.
  @inline(__always)
  private mutating func appendPlain(_ window: PlainWindow, _ limit: Int, _ base: UnsafePointer<UInt8>) {
    if pending.room < ByteMap.width { pending.settle(tokens, vocabulary) }
    var (list, pending, at) = (tokens, pending, at)
    let spaced = window.spaces &<< 1
    var starts = window.starts(before: limit)
    var ends = window.ends(before: limit)
    if starts & 1 != 0, flags != 0 {
      let end = ends.trailingZeroBitCount
      appendPlain(base, at, at &+ end, flags, &list, &pending)
      starts &= starts &- 1
      ends &= ends &- 1
    }
    while starts != 0 {
      let (start, end) = (starts.trailingZeroBitCount, ends.trailingZeroBitCount)
      let before = UInt32(truncatingIfNeeded: spaced &>> UInt64(truncatingIfNeeded: start)) & 1
      appendPlain(
        base, at &+ start, at &+ end, before &* TokenClass.spaceBefore.rawValue, &list, &pending)
      starts &= starts &- 1
      ends &= ends &- 1
    }
    let last = window.spaces &>> UInt64(truncatingIfNeeded: limit &- 1) & 1
    flags = UInt32(truncatingIfNeeded: last) &* TokenClass.spaceBefore.rawValue
    at &+= limit
    (tokens, self.pending, self.at) = (list, pending, at)
  }

  /// Appends a word of letters or a mark.
  @inline(__always)
  private func appendPlain(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ before: UInt32, _ list: inout TokenList,
    _ pending: inout PendingWords
  ) {
    let classes = plainClasses[Int(base[start])]
    let (key, shape) = WordKey.plain(
      at: UnsafeRawPointer(base + start), count: end &- start, isWord: classes & TokenClass.word.rawValue)
    pending.addPlain(key, token: list.count)
    list.appendPlain(
      Token(start: start, end: end, word: 0, classes: TokenClass(rawValue: before | classes | shape)))
  }
}

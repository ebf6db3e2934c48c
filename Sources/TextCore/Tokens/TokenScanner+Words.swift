extension TokenScanner {
  /// Scans words of up to 15 ASCII letters, simple marks and white space as long as nothing in or behind a word needs a
  /// closer look; false if the word at `at` needs one.
  ///
  /// The ids of the words are left to `pending`.
  mutating func scanPlainWords() -> Bool {
    guard let base = text.baseAddress else { return false }
    // Two times eight bytes are read, and two behind the first that ends the word: the last words of a text go
    // the long way.
    let last = min(high, text.count &- WordKey.readSize &- 2)
    let raw = UnsafeRawPointer(base)
    var list = tokens
    var at = at
    var before = flags
    defer {
      tokens = list
      self.at = at
      flags = before
    }
    while at < last {
      let count = letters.count(from: at)
      if count == 0 {
        let byte = base[at]
        if kinds[Int(byte)] == ByteKind.space {
          before = TokenClass.spaceBefore.rawValue
          at &+= 1
          continue
        }
        let classes = simpleMarks[Int(byte)]
        guard classes != 0, standsAlone(byte, at, base) else { return true }
        list.append(
          Token(
            start: at, end: at &+ 1, word: marks[Int(byte)], classes: TokenClass(rawValue: classes | before)))
        before = 0
        at &+= 1
        continue
      }
      let end = at &+ count
      guard count <= WordKey.capacity, end <= high else { return false }
      let (key, shape) = WordKey.letters(at: raw + at, count: count)
      let isSpace = base[end] == 0x20
      guard isSpace || end == high || endsPlainly(end, base, key) else { return false }
      list.append(
        Token(
          start: at, end: end, word: 0,
          classes: TokenClass(rawValue: before | shape | TokenClass.word.rawValue)))
      if pending.isFull { pending.settle(list, vocabulary) }
      pending.add(key, token: list.count &- 1)
      let isSpaced = isSpace && end < high
      before = isSpaced ? TokenClass.spaceBefore.rawValue : 0
      at = isSpaced ? end &+ 1 : end
    }
    return !(at < high && (kinds[Int(base[at])] == ByteKind.lower || kinds[Int(base[at])] == ByteKind.upper))
  }

  /// True if a simple mark is a token whatever comes behind; reads up to two bytes behind it.
  @inline(__always)
  private func standsAlone(_ byte: UInt8, _ at: Int, _ base: UnsafePointer<UInt8>) -> Bool {
    // A stop may be part of an ellipsis, a colon of an address.
    if byte == 0x2E {
      return at &+ 2 < high && base[at &+ 1] != 0x2E && (base[at &+ 1] != 0x20 || base[at &+ 2] != 0x2E)
    }
    return byte != 0x3A || base[at &+ 1] != 0x2F
  }

  /// True if a word of letters ends at `end` whatever comes behind; reads up to three bytes.
  @inline(__always)
  private func endsPlainly(_ end: Int, _ base: UnsafePointer<UInt8>, _ key: WordKey) -> Bool {
    let byte = base[end]
    let kind = kinds[Int(byte)]
    if kind == ByteKind.space { return true }
    if kind == ByteKind.punctuation {
      guard byte == 0x2E else { return byte != 0x27 }
      // A full stop ends a word of two letters or more if no letter or digit follows and it is not listed.
      let next = kinds[Int(base[end &+ 1])]
      return (next == ByteKind.space || next == ByteKind.punctuation) && key.count > 1
        && !abbreviations.mayList(key)
    }
    // U+2014 dash, double quotation marks and ellipsis; U+2019 is an apostrophe.
    return byte == 0xE2 && base[end &+ 1] == 0x80 && base[end &+ 2] > 0x93 && base[end &+ 2] != 0x99
      && base[end &+ 2] < 0xA8
  }

  /// Scans a word whose letters begin at `lettersFrom` (behind an apostrophe of elision, if it has one).
  mutating func scanWord(from start: Int, lettersFrom: Int) {
    var i = lettersFrom
    var shape = WordShape()
    while i < high {
      let byte = bytes[i]
      let kind = kinds[Int(byte)]
      if kind == ByteKind.lower || kind == ByteKind.upper || kind == ByteKind.digit {
        shape.add(kind)
        i += 1
        continue
      }
      let apostrophe = apostrophe(i)
      if apostrophe > 0 {
        guard i > lettersFrom, self.kind(i + apostrophe).isLetter else { break }
        let tail = cliticEnd(i + apostrophe)
        if isNegation(i, apostrophe, tail), i - 1 > start {
          emitNegated(start, i - 1, tail, shape)
          return
        }
        if tail > 0, Clitic.isClitic(slice(i + apostrophe, tail)) { break }
        i += apostrophe
        continue
      }
      guard kind == ByteKind.beyond else { break }
      let (value, length) = bytes.scalar(at: i)
      let scalar = ScalarKind(value)
      if scalar == .ignorable {
        guard self.kind(i + length).isWordPart else { break }
      } else if scalar.isWordPart {
        shape.add(scalar)
      } else {
        break
      }
      i += length
    }
    guard i > start else {
      emit(start, start + 1, 0, .punctuation)
      return
    }
    i = min(i, high)
    if byte(i) == 0x2E, scanDotted(start, i, shape) { return }
    emitWord(start, i, shape.classes.union(.word))
  }

  /// End of the ASCII letters from `start` if no further word part follows them, else 0.
  private func cliticEnd(_ start: Int) -> Int {
    var i = start
    // No clitic has more than two letters.
    while i < high, i < start + 3, bytes[i] | 0x20 >= 0x61, bytes[i] | 0x20 <= 0x7A { i += 1 }
    return i > start && !kind(i).isWordPart ? i : 0
  }

  private func isNegation(_ at: Int, _ apostrophe: Int, _ tail: Int) -> Bool {
    tail == at + apostrophe + 1 && bytes[tail - 1] | 0x20 == UInt8(ascii: "t")
      && bytes[at - 1] | 0x20 == UInt8(ascii: "n")
  }

  private mutating func emitNegated(_ start: Int, _ base: Int, _ tail: Int, _ shape: WordShape) {
    var word = id(start, base)
    if let full = Clitic.full(slice(start, base)) {
      word = full.withUnsafeBufferPointer { vocabulary.id(of: $0) }
    }
    emit(start, base, word, shape.classes.union(.word))
    emit(base, tail, marks[MarkIDs.negation], [.word, .clitic])
  }

  /// Appends the clitic that an apostrophe at `start` begins, if it does.
  mutating func scanClitic(_ start: Int, _ apostrophe: Int) -> Bool {
    let tail = cliticEnd(start + apostrophe)
    guard tail > 0, Clitic.isClitic(slice(start + apostrophe, tail)) else { return false }
    emitWord(start, tail, [.word, .clitic])
    return true
  }

  /// A part of the text.
  func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)])
  }
}

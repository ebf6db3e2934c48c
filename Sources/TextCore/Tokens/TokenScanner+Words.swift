extension TokenScanner {
  /// Scans a word of up to 16 ASCII letters with nothing in or behind it that needs a closer look; false if it
  /// is not that simple.
  @inline(__always)
  mutating func scanPlainWord() -> Bool {
    // Two times eight bytes are read, and two behind the first that ends the word: the last words of a text go
    // the long way.
    guard at &+ WordKey.capacity &+ 2 < text.count, let base = text.baseAddress else { return false }
    let raw = UnsafeRawPointer(base)
    let first = LetterRun(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    var count = first.count
    var isCapitals = first.capitals == first.letters
    var high: UInt64 = 0
    if count == 8 {
      let second = LetterRun(raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
      high = second.folded
      isCapitals = isCapitals && second.capitals == second.letters
      count &+= second.count
    }
    let end = at &+ count
    guard count < WordKey.capacity, end == self.high || end < self.high && endsPlainly(end, base) else {
      return false
    }
    var classes: TokenClass = .word
    if first.capitals & 0x80 != 0 {
      classes.insert(.capitalised)
      if isCapitals, count > 1 { classes.insert(.allCapitals) }
    }
    emit(at, end, vocabulary.id(of: WordKey(low: first.folded, high: high, count: count)), classes)
    return true
  }

  /// True if a word of letters ends at `end` whatever comes behind; reads up to three bytes.
  @inline(__always)
  private func endsPlainly(_ end: Int, _ base: UnsafePointer<UInt8>) -> Bool {
    let byte = base[end]
    let kind = kinds[Int(byte)]
    if kind == ByteKind.space { return true }
    if kind == ByteKind.punctuation { return byte != 0x2E && byte != 0x27 }
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
    emit(start, i, id(start, i), shape.classes.union(.word))
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
    emit(start, tail, id(start, tail), [.word, .clitic])
    return true
  }

  /// A part of the text.
  func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)])
  }
}

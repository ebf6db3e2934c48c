extension TokenScanner {
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
  private mutating func cliticEnd(_ start: Int) -> Int {
    var i = start
    // No clitic has more than two letters.
    while i < high, i < start + 3, bytes[i] | 0x20 >= 0x61, bytes[i] | 0x20 <= 0x7A { i += 1 }
    return i > start && !kind(i).isWordPart ? i : 0
  }

  private mutating func isNegation(_ at: Int, _ apostrophe: Int, _ tail: Int) -> Bool {
    tail == at + apostrophe + 1 && bytes[tail - 1] | 0x20 == UInt8(ascii: "t")
      && bytes[at - 1] | 0x20 == UInt8(ascii: "n")
  }

  private mutating func emitNegated(_ start: Int, _ base: Int, _ tail: Int, _ shape: WordShape) {
    var word = id(start, base)
    if let full = Clitic.full(slice(start, base)) {
      word = full.withUnsafeBufferPointer { tables.pointee.vocabulary.id(of: $0) }
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
  mutating func slice(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<max(start, end)])
  }
}

extension TokenScanner {
  /// A double quotation mark whose direction only the spacing tells.
  mutating func scanDoubleQuote(_ length: Int) {
    emitDouble(length, direction(length, isOpen: doubleOpen))
  }

  /// Double angle marks open and close as their shape says unless the spacing says otherwise.
  mutating func scanAngleQuote(_ length: Int, opens: Bool) {
    emitDouble(length, direction(length, isOpen: !opens))
  }

  mutating func emitDouble(_ length: Int, _ direction: TokenClass) {
    if !direction.isEmpty { doubleOpen = direction.contains(.opensQuotation) }
    emitQuote(length, direction)
  }

  private mutating func emitSingle(_ length: Int, _ direction: TokenClass) {
    if !direction.isEmpty { singleOpen = direction.contains(.opensQuotation) }
    emitQuote(length, direction)
  }

  private mutating func emitQuote(_ length: Int, _ direction: TokenClass) {
    let classes: TokenClass = [.punctuation, .quotationMark, .hardBreak, .clauseBreak]
    emit(at, at + length, idOfMark(length), classes.union(direction))
  }

  /// Opens with white space or an opening character before it and none behind, closes the other way round.
  ///
  /// With white space on both sides it closes what is open in the block, else opens; empty between letters.
  private mutating func direction(_ length: Int, isOpen: Bool) -> TokenClass {
    let behind = at + length
    let last = tokens.count > first ? tokens.last : nil
    let openLeft = spaced || last.map(isOpener) ?? true
    let next = kind(behind)
    let closeRight = next == .space || next == .punctuation && !isOpenerByte(behind)
    if openLeft, !closeRight { return .opensQuotation }
    if closeRight, !openLeft { return .closesQuotation }
    if openLeft { return isOpen ? .closesQuotation : .opensQuotation }
    if let last, last.classes.contains(.punctuation), bytes[Int(last.start)] == UInt8(ascii: ":") {
      return .opensQuotation
    }
    return []
  }

  private func isOpener(_ token: Token) -> Bool {
    guard token.classes.contains(.punctuation) else { return false }
    if token.classes.contains(.opensQuotation) { return true }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return true
    default: return token.classes.contains(.clauseBreak) && isDash(token)
    }
  }

  private func isDash(_ token: Token) -> Bool {
    let byte = bytes[Int(token.start)]
    return byte == UInt8(ascii: "-")
      || byte == 0xE2 && token.end == token.start + 3 && bytes[Int(token.start) + 1] == 0x80
        && bytes[Int(token.start) + 2] < 0x98
  }

  private mutating func isOpenerByte(_ offset: Int) -> Bool {
    switch byte(offset) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "@"),
      UInt8(ascii: "#"):
      return true
    default: return false
    }
  }

  /// A mark that can only open a single quotation.
  mutating func scanOpeningSingle(_ length: Int) {
    emitSingle(length, .opensQuotation)
  }

  /// An apostrophe: a clitic, a possessive without s, an elision, or a single quotation mark.
  mutating func scanSingleQuote(_ length: Int) {
    if length == 1, byte(at + 1) == 0x27 {
      emitDouble(2, direction(2, isOpen: doubleOpen))
      return
    }
    let behind = at + length
    let next = kind(behind)
    let nextIsWord = next.isLetter || next == .digit
    if nextIsWord, scanClitic(at, length) { return }
    if wordEnding(at: at) != nil, !spaced {
      endWord(length)
    } else if nextIsWord {
      startWord(length, next)
    } else {
      emitSingle(length, direction(length, isOpen: singleOpen))
    }
  }

  /// Behind a word: closes the open quotation, or is the possessive of a plural.
  private mutating func endWord(_ length: Int) {
    if singleOpen, !isPossessive(length) {
      emitSingle(length, .closesQuotation)
    } else {
      emitMark(length, .clitic)
    }
  }

  /// Before a word: opens a quotation if a mark further on may close it, else stands for left-out letters.
  private mutating func startWord(_ length: Int, _ next: ScalarKind) {
    let behind = at + length
    let isCurly = apostrophe(at) > 1
    let isShortYear = next == .digit && byte(behind + 1) &- 0x30 < 10 && byte(behind + 2) &- 0x30 >= 10
    let isDecade = isShortYear && byte(behind + 2) == UInt8(ascii: "s")
    if isDecade
      || isShortYear && (isCurly || singleOpen || !hasCloser(after: behind) || hasOpener(from: behind))
    {
      scanNumber(from: at, digitsFrom: behind)
    } else if isCurly || !hasCloser(after: behind) {
      scanWord(from: at, lettersFrom: behind)
    } else {
      scanOpeningSingle(length)
    }
  }

  /// "'The boys' bikes were stolen,' …": an s before, a word in lower case behind, and the next mark is one that closes
  /// as quotations end, behind a comma or a stop. Without the last the mark closes a quotation of one or two words.
  private mutating func isPossessive(_ length: Int) -> Bool {
    let behind = at + length
    guard at > 0, bytes[at - 1] == UInt8(ascii: "s"), behind + 1 < high, bytes[behind] == 0x20,
      bytes[behind + 1] &- UInt8(ascii: "a") < 26, let next = nextMark(from: behind + 1)
    else { return false }
    switch bytes[next - 1] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return false
    }
  }

  /// True where a quotation opens before the next mark that may close one: what stands before it opens none.
  private mutating func hasOpener(from offset: Int) -> Bool {
    guard let next = nextMark(from: offset) else { return false }
    return kinds[Int(bytes[next - 1])] == ByteKind.space
  }

  /// Where the next apostrophe stands that is no part of a word; each is looked for up to the next one only.
  private mutating func nextMark(from offset: Int) -> Int? {
    var i = max(offset, 1)
    while i < high {
      let length = apostrophe(i)
      if length > 0 {
        let isInWord = kind(i - 1).isWordPart && kind(i + length).isWordPart
        if !isInWord { return i }
        i += length
      } else {
        i += 1
      }
    }
    return nil
  }

  /// True if an apostrophe that may close a quotation stands behind `offset` in the block.
  private mutating func hasCloser(after offset: Int) -> Bool {
    if nextCloser >= offset { return nextCloser < high }
    var i = offset
    while i < high {
      let length = apostrophe(i)
      if length > 0, kinds[Int(bytes[i - 1])] != ByteKind.space, !kind(i + length).isWordPart { break }
      i += 1
    }
    nextCloser = i
    return i < high
  }
}

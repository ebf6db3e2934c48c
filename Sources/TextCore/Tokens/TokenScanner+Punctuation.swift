extension TokenScanner {
  /// Scans a token that begins with an ASCII punctuation character.
  mutating func scanPunctuation() {
    switch bytes[at] {
    case UInt8(ascii: "."): scanStops()
    case UInt8(ascii: "!"), UInt8(ascii: "?"): emitMark(1, [.terminator, .hardBreak])
    case UInt8(ascii: ";"): emitMark(1, [.hardBreak, .clauseBreak])
    case UInt8(ascii: ":"): if !scanScheme() { emitMark(1, [.hardBreak, .clauseBreak]) }
    case UInt8(ascii: "("), UInt8(ascii: ")"): emitMark(1, .hardBreak)
    case UInt8(ascii: "-"): scanHyphen(1)
    case UInt8(ascii: "\""): scanDoubleQuote(1)
    case UInt8(ascii: "'"): scanSingleQuote(1)
    case UInt8(ascii: "`"):
      if byte(at + 1) == bytes[at] { emitDouble(2, .opensQuotation) } else { scanOpeningSingle(1) }
    case UInt8(ascii: "@"): if !scanAt() { emitMark(1, []) }
    case UInt8(ascii: "#"): if !scanTag() { emitMark(1, []) }
    case UInt8(ascii: "$"): emitMark(1, .money)
    default: emitMark(1, [])
    }
  }

  /// Scans a token, or white space, that begins with a scalar beyond ASCII.
  mutating func scanBeyond() {
    let (value, length) = bytes.scalar(at: at)
    let kind = ScalarKind(value)
    switch kind {
    case .space:
      flags = TokenClass.spaceBefore.rawValue
      at += length
    // A combining mark that no letter carries says nothing: variation selectors behind an emoji.
    case .ignorable, .mark: at += length
    case .lower, .upper, .letter: scanWord(from: at, lettersFrom: at)
    case .digit: scanNumber(from: at)
    case .punctuation: scanSign(value, length)
    }
  }

  private mutating func scanSign(_ value: UInt32, _ length: Int) {
    switch value {
    case 0x2018, 0x201A, 0x201B, 0x2039: scanOpeningSingle(length)
    case 0x2019, 0x2BC, 0x203A, 0xFF07: scanSingleQuote(length)
    case 0x201C, 0x201E, 0x201F: emitDouble(length, .opensQuotation)
    case 0x201D: emitDouble(length, .closesQuotation)
    case 0xAB: scanAngleQuote(length, opens: true)
    case 0xBB: scanAngleQuote(length, opens: false)
    case 0xFF02: scanDoubleQuote(length)
    case 0x2014, 0x2015: emitMark(length, [.hardBreak, .clauseBreak])
    case 0x2010...0x2013: scanHyphen(length)
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: emitMark(length, [.terminator, .hardBreak])
    case 0xA2...0xA5, 0x20A0...0x20CF, 0xFF04: emitMark(length, .money)
    default: emitMark(length, [])
    }
  }

  /// Appends one punctuation character, `length` bytes long.
  mutating func emitMark(_ length: Int, _ classes: TokenClass) {
    emit(at, at + length, idOfMark(length), classes.union(.punctuation))
  }

  /// The id of the punctuation at `at`, `length` bytes long.
  mutating func idOfMark(_ length: Int) -> UInt32 {
    let (value, own) = bytes.scalar(at: at)
    if own == length, let place = MarkIDs.place(Folding.foldScalar(value)) { return marks[place] }
    let tables = tables
    return Folding.withForm(of: slice(at, at + length)) { tables.pointee.vocabulary.id(of: $0) }
  }

  /// One stop, an ellipsis of adjacent stops, or one of stops with single spaces between them.
  private mutating func scanStops() {
    var end = at + 1
    while byte(end) == 0x2E { end += 1 }
    if end == at + 1 {
      while byte(end) == 0x20, byte(end + 1) == 0x2E, byte(end + 2) != 0x2E { end += 2 }
      // Two stops with a space between them are a typing error, three an ellipsis; four behind a word are its
      // full stop and an ellipsis.
      if end == at + 3 || end == at + 7 && !spaced { end = at + 1 }
    }
    emitMark(end - at, [.terminator, .hardBreak])
  }

  /// A hyphen inside a word joins; with white space on both sides, or doubled, it is a dash.
  private mutating func scanHyphen(_ length: Int) {
    var end = at + length
    while length == 1, byte(end) == 0x2D { end += 1 }
    let isLong = end > at + length
    if !isLong, !spaced, wordEnding(at: at) != nil {
      let next = kind(end)
      if next.isLetter || next == .digit {
        flags |= TokenClass.joined.rawValue
        at = end
        return
      }
    }
    let isDash =
      isLong || kind(end) == .space && (spaced || tokens.count == first)
      || bytes[at] == 0xE2 && bytes[at + 2] > 0x91
    let word = isDash ? marks[MarkIDs.dash] : idOfMark(end - at)
    emit(at, end, word, isDash ? [.punctuation, .hardBreak, .clauseBreak] : .punctuation)
  }
}

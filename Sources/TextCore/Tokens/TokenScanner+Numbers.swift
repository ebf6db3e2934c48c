extension TokenScanner {
  /// Scans a number with inner `.`, `,` and `:` and with letters behind it ("5pm", "2nd", "1990s").
  mutating func scanNumber(from start: Int, digitsFrom: Int? = nil) {
    var i = digitsFrom ?? start
    let digits = i
    var value = 0
    var plain = true
    while i < high {
      let byte = bytes[i]
      if byte &- 0x30 < 10 {
        // Four digits are enough to tell a year.
        if i - digits < 5 { value = value * 10 + Int(byte &- 0x30) }
        i += 1
      } else if byte == 0x2E || byte == 0x2C || byte == 0x3A {
        guard self.byte(i + 1) &- 0x30 < 10 else { break }
        plain = false
        i += 1
      } else if byte >= 0x80 {
        let (scalar, length) = bytes.scalar(at: i)
        guard ScalarKind(scalar) == .digit else { break }
        plain = false
        i += length
      } else {
        break
      }
    }
    let digitsEnd = i
    while i < high, kind(i).isWordPart { i += bytes.scalar(at: i).length }
    var classes: TokenClass = .number
    if plain, digitsEnd - digits == 4, value >= 1000, value <= 2100,
      i == digitsEnd || i == digitsEnd + 1 && bytes[digitsEnd] | 0x20 == UInt8(ascii: "s")
    {
      classes.insert(.year)
    }
    if let last = tokens.last, tokens.count > first, Int(last.end) == start, last.classes.contains(.money),
      last.classes.contains(.punctuation)
    {
      classes.insert(.money)
    }
    emitWord(start, i, classes)
  }
}

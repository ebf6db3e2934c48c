import Testing

@testable import TextCore

@Suite("Folding")
struct FoldingTests {
  @Test(
    "case folds by Unicode's simple folding, without a locale",
    arguments: [
      ("ABCxyz", "abcxyz"), ("ÀÖØÞ×", "àöøþ×"), ("ČŁ", "čł"), ("ΣΊΣΥΦΟΣς", "σίσυφοσσ"), ("Ђорђе", "ђорђе"),
      ("ẞß", "ßß"), ("ſ", "s"), ("µ", "μ"), ("İI", "İi"), ("\u{212A}", "k"), ("Ꭰꭰ", "ᎠᎠ"), ("日本", "日本"),
    ])
  func cases(_ text: String, _ folded: String) {
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(
    "letters and their marks compose",
    arguments: [
      ("e\u{301}", "é"), ("A\u{30A}", "å"), ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"),
      ("o\u{302}\u{301}", "ố"), ("\u{1EA5}\u{323}", "ậ\u{301}"), ("q\u{301}", "q\u{301}"),
      ("\u{301}e", "\u{301}e"),
      ("u\u{308}\u{304}", "ǖ"), ("i\u{307}\u{301}", "i\u{307}\u{301}"), ("и\u{306}", "й"),
    ])
  func composition(_ text: String, _ folded: String) {
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test(
    "kinds of apostrophe, quotation mark, dash, hyphen and ellipsis are one each",
    arguments: [
      ("’", "'"), ("ʼ", "'"), ("‘", "'"), ("“", "\""), ("„", "\""), ("»", "\""), ("''", "\""), ("``", "\""),
      ("’’", "\""),
      ("–", "—"), ("―", "—"), ("--", "—"), ("---", "—"), ("‐", "-"), ("‑", "-"), ("…", "..."),
      (". . .", "..."),
      ("....", "..."), ("！", "!"), ("。", "."), ("soft\u{AD}ly\u{200B}", "softly"), (".", "."), ("-", "-"),
    ])
  func punctuation(_ text: String, _ folded: String) { #expect(Folding.fold(text) == folded) }

  @Test("the form that a closure sees is the form")
  func lentForms() {
    let texts = [
      "", "a", "Plain", "'", "''", "``", "--", ". . .", "…", "’’", "O’Brien", "café", "cafe\u{301}", "İſ",
      "日本", "𐐀",
      "soft\u{AD}ly", "'90s", "-é", "\u{212B}", "x\u{10FFFF}", String(repeating: "ä", count: 700),
    ]
    for bytes in texts.map({ Array($0.utf8) }) + [[0xFF], [0x61, 0xC3], [0xE2, 0x80], [0xFF, 0xFE, 0x80]] {
      bytes.withUnsafeBufferPointer { text in
        #expect(Folding.withForm(of: text) { Array($0) } == Folding.fold(text))
      }
    }
    // And what both are made of, without composing and with it.
    #expect(Folding.fold("cafe\u{301}") == Folding.fold("café"))
    #expect(Folding.fold([0xFF, 0x41]) == Array("\u{FFFD}a".utf8))
  }

  @Test("composites come apart and together again")
  func composites() {
    for pair in CompositionTable.pairs {
      let (base, mark, composite) = (UInt32(pair >> 32), UInt32(pair >> 16 & 0xFFFF), UInt32(pair & 0xFFFF))
      #expect(Composition.compose([base, mark]) == [composite])
      #expect(Composition.compose([composite]) == [composite])
    }
  }

  @Test("words in registers fold like words in memory")
  func registers() {
    for byte in UInt8.min...127 {
      let word = [UInt8](repeating: byte, count: 9) + Array("aZ".utf8)
      let key = word.withUnsafeBufferPointer { WordKey($0) }
      let folded = word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }.withUnsafeBufferPointer { WordKey($0) }
      #expect(key?.folded.low == folded?.low && key?.folded.high == folded?.high)
    }
  }

  @Test("words of letters give their folded key and their case at any length")
  func letters() {
    for letters in ["aZqMbYzAcDeFgHi", "abcdefghijklmno", "ABCDEFGHIJKLMNO", "Abcdefghijklmno"] {
      for length in 1...WordKey.capacity {
        let word = Array(letters.utf8.prefix(length))
        let bytes = word + [UInt8](repeating: 0x2C, count: WordKey.readSize)
        let (low, high) = bytes.withUnsafeBytes {
          ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
        let mask = LengthMask.table[length]
        #expect(mask.folded(low, high) == Folding.fold(word).withUnsafeBufferPointer { WordKey($0) })
        #expect(mask.isShouted(low, high) == word.allSatisfy { $0 < 0x61 })
      }
    }
  }
}

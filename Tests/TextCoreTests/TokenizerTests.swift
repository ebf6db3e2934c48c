import Testing

@testable import TextCore

@Suite("Tokens")
struct TokenizerTests {
  static let abbreviations = Abbreviations([
    "never-final": ["\"Mr.\"", "Lt.", "e.g."], "may-be-final": ["Inc."], "before-number": ["\"No.\""],
    "domains": [".com", ".org"], "sentence-starters": ["The", "He", "She"],
  ])

  static func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokenizer = Tokenizer(vocabulary: Vocabulary(), abbreviations: abbreviations)
    return tokenizer.tokens(of: bytes, range: 0..<bytes.count).map {
      String(decoding: bytes[$0.span.range], as: UTF8.self)
    }
  }

  @Test(
    "text is cut at the boundaries of words, numbers, addresses and marks",
    arguments: [
      ("The dam’s owner isn't here.", "The|dam|’s|owner|is|n't|here|."),
      ("They'll say we can’t, won't", "They|'ll|say|we|ca|n’t|,|wo|n't"),
      ("O'Brien's boys' club", "O'Brien|'s|boys|'|club"),
      ("G20 and COVID-19 cost $1.25bn by 10:30", "G20|and|COVID|19|cost|$|1.25bn|by|10:30"),
      ("Mr. Ito of U.S. Steel Inc. met J. K. Lee", "Mr.|Ito|of|U.S.|Steel|Inc.|met|J.|K.|Lee"),
      ("No. 5 said no. \"No.\"", "No.|5|said|no|.|\"|No|.|\""),
      (
        "See https://a.example/x?y=1. Mail a.b-c@host.org!",
        "See|https://a.example/x?y=1|.|Mail|a.b-c@host.org|!"
      ),
      ("@port_news and #harbour at example.com/a, #1", "@port_news|and|#harbour|at|example.com/a|,|#|1"),
      (
        "far-fetched — and pre- or post-war – yes - no--well",
        "far|fetched|—|and|pre|-|or|post|war|–|yes|-|no|--|well"
      ),
      ("So ... it . . . went… ''quoted'' ``too''", "So|...|it|. . .|went|…|''|quoted|''|``|too|''"),
      ("'It is,' she said. 'Tis the '90s, ’em", "'|It|is|,|'|she|said|.|'Tis|the|'90s|,|’em"),
      ("Zoë’s naïve cafe\u{301}—10½%", "Zoë|’s|naïve|cafe\u{301}|—|10½|%"),
    ])
  func boundaries(_ text: String, _ expected: String) {
    #expect(TokenizerTests.cut(text).joined(separator: "|") == expected)
  }
}

@Suite("Tokens of any input")
struct TokenizerPropertyTests {
  /// A small generator, so that failures repeat.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let pieces = [
    "a", "B", "word", "n't", "'", "’", "\"", "“", ".", "..", "!", "@", "#", "://", "www.", "-", "–", "—", " ",
    "\n",
    "5", "1,0", "é", "\u{301}", "\u{AD}", "😀", "\u{200D}", "$", "€", "U.S.", "Mr.", ":", "(", ")", "s", "com",
    "½",
  ]

  @Test("tokens keep order and leave out only white space and joining hyphens, whatever the bytes")
  func cover() {
    var numbers = Numbers(state: 7)
    let tokenizer = Tokenizer(vocabulary: Vocabulary(), abbreviations: TokenizerTests.abbreviations)
    for round in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...24, using: &numbers) {
        if round % 3 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &numbers))
        } else {
          bytes.append(contentsOf: (TokenizerPropertyTests.pieces.randomElement(using: &numbers) ?? "").utf8)
        }
      }
      var last = 0
      for token in tokenizer.tokens(of: bytes, range: 0..<bytes.count) {
        #expect(Int(token.start) >= last && token.end > token.start && Int(token.end) <= bytes.count)
        guard Int(token.start) >= last else { return }
        for byte in bytes[last..<Int(token.start)] where byte < 0x80 {
          #expect(byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "-"))
        }
        last = Int(token.end)
      }
    }
  }
}

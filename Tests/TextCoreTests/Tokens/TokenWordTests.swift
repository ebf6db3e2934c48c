import Testing

@testable import TextCore

@Suite("Word ids of tokens")
struct TokenWordTests {
  private static let words = [
    "not", "can", "will", "shall", "is", "'s", "café", "u.s.", "\"", "'", "—", "...", "-", "résumé-free",
    "groß",
    "responsibility", "internationalisierung", "!", "o'brien", "1990s", "example.com",
  ]

  private static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for word in words { _ = vocabulary.intern(word) }
    return vocabulary
  }()

  private func forms(_ text: String) -> [String] {
    Sample(text, vocabulary: TokenWordTests.vocabulary).result.tokens.map {
      TokenWordTests.vocabulary.word($0.word)
    }
  }

  @Test("contracted negations have the ids of the full words")
  func negations() {
    #expect(
      forms("can't WON’T shan't isn't Isn’t") == [
        "can", "not", "will", "not", "shall", "not", "is", "not", "is", "not",
      ])
    #expect(forms("ca wo") == ["", ""])
  }

  @Test("case, composition, soft hyphens and kinds of apostrophe make no difference")
  func folding() {
    #expect(forms("CAFE\u{301} Café ca\u{AD}fé") == ["café", "café", "café"])
    #expect(forms("Ana’s Anaʼs ANA'S") == ["", "'s", "", "'s", "", "'s"])
    #expect(forms("O’BRIEN U.S. GROß cafe") == ["o'brien", "u.s.", "groß", ""])
  }

  @Test("kinds of quotation mark, dash and ellipsis are one each")
  func punctuation() {
    #expect(forms("“ ” „ « » '' `` \"") == Array(repeating: "\"", count: 8))
    #expect(forms("a — b – c -- d - e- f") == ["", "—", "", "—", "", "—", "", "—", "", "-", ""])
    #expect(forms("a... b… c . . .") == ["", "...", "", "...", "", "..."])
    #expect(forms("‘a’！") == ["'", "", "'", "!"])
  }

  @Test("long words and words at the end of the text are found")
  func longWords() {
    #expect(forms("Internationalisierung Responsibility") == ["internationalisierung", "responsibility"])
    #expect(forms("1990s EXAMPLE.com is") == ["1990s", "example.com", "is"])
  }

  @Test("the form of a token is what the vocabulary has to hold for it to be found")
  func literals() {
    let texts = [
      "He can't, won’t and didn't: \"so - what\" -- 'tis the ’90s… . . . ",
      "Zoe\u{308}’s U.S.-led café ½ ¿que? A.B@c.org #tag",
      "ΣΊΣΥΦΟΣ ſtraße K \u{212A} İstanbul ЁЖ", "''x'' ``y'' — – - ! ？ 。 « a »",
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      var vocabulary = Vocabulary()
      let first = Tokenizer(vocabulary: vocabulary, abbreviations: Sample.abbreviations)
      let tokens = first.tokens(of: bytes, range: 0..<bytes.count)
      let forms = tokens.map { first.form(of: $0, in: bytes) }
      for form in forms { _ = vocabulary.intern(form) }
      let second = Tokenizer(vocabulary: vocabulary, abbreviations: Sample.abbreviations)
      let found = second.tokens(of: bytes, range: 0..<bytes.count)
      #expect(found.map { vocabulary.word($0.word) } == forms.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  @Test("tokens of a literal keep their offsets in the whole text")
  func ranges() {
    let bytes = Array("match: can't stop".utf8)
    let tokenizer = Tokenizer(vocabulary: TokenWordTests.vocabulary, abbreviations: .none)
    let tokens = tokenizer.tokens(of: bytes, range: 7..<12)
    #expect(tokens.map { $0.span } == [TextSpan(7, 9), TextSpan(9, 12)])
    #expect(tokenizer.tokens(of: bytes, range: 100..<200).isEmpty)
  }
}

import Testing

@testable import TextCore

@Suite("A document cut into tokens")
struct TokenizedTextTests {
  @Test("every token knows its sentence; one that stands in none counts as of the first")
  func owners() {
    let bytes = Array("a b c d e f g h".utf8)
    let tokens = (0..<8).map { Token(start: 2 * $0, end: 2 * $0 + 1, word: 0, classes: .word) }
    let document = Document(
      id: "x", format: .text, source: SourceText(name: "x", utf8: bytes), text: bytes,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))])
    let sentences = [(0, 2), (2, 3), (5, 7)].map { start, end in
      Sentence(tokens: TokenSpan(start, end), span: TextSpan(2 * start, 2 * end - 1), block: 0)
    }
    let text = TokenizedText(document: document, tokens: tokens, sentences: sentences)
    #expect(text.sentenceOfToken == [0, 0, 1, 0, 0, 2, 2, 0])
    #expect(TokenizedText(document: document, tokens: [], sentences: []).sentenceOfToken.isEmpty)
  }

  @Test(
    "hyphens and clitics behind plain words are read as behind others",
    arguments: [
      ("the ferry's well-kept deck", "the ferry 's well -kept deck"),
      ("it’s they’ll we've I'm", "it ’s they ’ll we 've I 'm"),
      ("don't o'clock cooks' 'tis", "do n't o'clock cooks ' 'tis"),
      ("five-o-clock -now no- so--so", "five -o -clock - now no - so -- so"),
      ("Café's x-ray's (bay)-side", "Café 's x -ray 's ( bay ) - side"),
    ])
  func hyphensAndClitics(_ text: String, _ expected: String) {
    // The same words in the middle of a text and at its end, where fewer than sixteen bytes can be read.
    for tail in ["", " and so on until the evening"] {
      let bytes = Array((text + tail).utf8)
      let tokenizer = Tokenizer(vocabulary: Vocabulary(), abbreviations: Sample.abbreviations)
      let tokens = tokenizer.tokens(of: bytes, range: 0..<text.utf8.count)
      let found = tokens.map {
        ($0.classes.contains(.joined) ? "-" : "") + String(decoding: bytes[$0.span.range], as: UTF8.self)
      }
      #expect(found.joined(separator: " ") == expected)
    }
  }
}

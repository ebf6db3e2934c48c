import Testing

@testable import TextCore

@Suite("Tokens and sentences of any input")
struct TokenizerPropertyTests {
  private static let pieces = [
    "a", "B", "word", "n't", "'", "’", "\"", "“", ".", "..", "!", "@", "#", "://", "www.", "-", "–", "—", " ",
    "\n",
    "5", "1,0", "é", "\u{301}", "\u{AD}", "😀", "\u{200D}", "$", "€", "U.S.", "Mr.", ":", "(", ")", "[", "]",
    "s",
    "com", "½", "•", ". . .", "I", "The", "said", "etc.", "No.", "\u{A0}",
  ]

  private func inputs(_ rounds: Int) -> [[UInt8]] {
    var numbers = Numbers(seed: 7)
    return (0..<rounds).map { round in
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &numbers) {
        if round % 3 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &numbers))
        } else {
          bytes.append(contentsOf: (TokenizerPropertyTests.pieces.randomElement(using: &numbers) ?? "").utf8)
        }
      }
      return bytes
    }
  }

  private func tokenize(_ bytes: [UInt8]) -> TokenizedText {
    let middle = bytes.count / 2
    return Tokenizer(vocabulary: Vocabulary(), abbreviations: Sample.abbreviations).tokenize(
      Document(
        id: "x", format: .text, source: SourceText(name: "x", utf8: bytes), text: bytes,
        blocks: [
          Block(kind: .paragraph, span: TextSpan(0, middle)),
          Block(kind: .listItem, span: TextSpan(middle, bytes.count)),
        ]))
  }

  @Test("tokens stand in order and leave out nothing but white space and joining hyphens")
  func tokens() {
    for bytes in inputs(4000) {
      let result = tokenize(bytes)
      var last = 0
      for token in result.tokens {
        #expect(
          Int(token.start) >= last && token.end > token.start && Int(token.end) <= bytes.count, "\(bytes)")
        guard Int(token.start) >= last else { return }
        for at in last..<Int(token.start) {
          let byte = bytes[at]
          // Beyond ASCII white space, ignorable characters and hyphens may be left out.
          #expect(byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "-") || byte >= 0x80)
        }
        last = Int(token.end)
      }
      for byte in bytes[last...] { #expect(byte <= 0x20 || byte == 0x7F || byte >= 0x80) }
    }
  }

  @Test("sentences cover all tokens in order, each inside one block")
  func sentences() {
    for bytes in inputs(2000) {
      let result = tokenize(bytes)
      var next: Int32 = 0
      for sentence in result.sentences {
        #expect(sentence.tokens.start == next && sentence.tokens.end > next)
        next = sentence.tokens.end
        let block = result.document.blocks[Int(sentence.block)].span
        #expect(sentence.span.start >= block.start && sentence.span.end <= block.end)
        #expect(result.textSpan(sentence.tokens) == sentence.span)
      }
      #expect(Int(next) == result.tokens.count)
    }
  }

  @Test("a token has one kind, and its id is that of its form")
  func kinds() {
    var vocabulary = Vocabulary()
    for piece in TokenizerPropertyTests.pieces { _ = vocabulary.intern(Folding.fold(Array(piece.utf8))) }
    let tokenizer = Tokenizer(vocabulary: vocabulary, abbreviations: Sample.abbreviations)
    for bytes in inputs(2000) {
      for token in tokenizer.tokens(of: bytes, range: 0..<bytes.count) {
        let kinds: [TokenClass] = [.word, .number, .url, .punctuation]
        #expect(kinds.filter { token.classes.contains($0) }.count == 1)
        let form = tokenizer.form(of: token, in: bytes)
        #expect(
          token.word == vocabulary.id(of: form),
          "\(String(decoding: bytes, as: UTF8.self)): \(String(decoding: form, as: UTF8.self))")
      }
    }
  }

  @Test("what stands behind a text does not change its tokens")
  func tails() {
    var vocabulary = Vocabulary()
    for piece in TokenizerPropertyTests.pieces { _ = vocabulary.intern(Folding.fold(Array(piece.utf8))) }
    let tokenizer = Tokenizer(vocabulary: vocabulary, abbreviations: Sample.abbreviations)
    for bytes in inputs(3000) {
      let alone = tokenizer.tokens(of: bytes, range: 0..<bytes.count)
      for tail in [" ", "a", ".", "'s"] {
        let padded = bytes + Array(String(repeating: tail, count: 40).utf8)
        #expect(tokenizer.tokens(of: padded, range: 0..<bytes.count) == alone)
      }
    }
  }

  @Test("a short text, read byte by byte, has the tokens of one that is read eight bytes at a time")
  func shortcuts() {
    var vocabulary = Vocabulary()
    for piece in TokenizerPropertyTests.pieces { _ = vocabulary.intern(Folding.fold(Array(piece.utf8))) }
    let tokenizer = Tokenizer(vocabulary: vocabulary, abbreviations: Sample.abbreviations)
    let complete = Tokenizer(
      vocabulary: Vocabulary(vocabulary.tables), abbreviations: Sample.abbreviations)
    let space = [UInt8](repeating: 0x20, count: 2 * WordKey.readSize)
    for bytes in inputs(9000).map({ Array($0.prefix(WordKey.readSize)) }) {
      let alone = tokenizer.tokens(of: bytes, range: 0..<bytes.count)
      #expect(tokenizer.tokens(of: bytes + space, range: 0..<bytes.count) == alone, "\(bytes)")
      #expect(complete.tokens(of: bytes + space, range: 0..<bytes.count) == alone, "\(bytes)")
    }
  }

  @Test("more words than are looked up at once have the ids of each alone, addresses among them")
  func lots() {
    var vocabulary = Vocabulary()
    let words = (0..<700).map { "w" + String($0, radix: 26).map { String($0 > "9" ? $0 : "z") }.joined() }
    for word in words { _ = vocabulary.intern(word) }
    let tokenizer = Tokenizer(vocabulary: Vocabulary(vocabulary.tables), abbreviations: .none)
    let bytes = Array(
      (words.joined(separator: " ") + " me@host.org and " + words.joined(separator: ", ")).utf8)
    for token in tokenizer.tokens(of: bytes, range: 0..<bytes.count) {
      #expect(token.word == vocabulary.id(of: tokenizer.form(of: token, in: bytes)))
    }
  }

  @Test("the map of letters counts letters, whatever stands among them")
  func letters() {
    for bytes in inputs(3000) + [[UInt8](repeating: UInt8(ascii: "k"), count: 300)] {
      bytes.withUnsafeBufferPointer { text in
        LetterMap.with(text) { map in
          for start in text.indices {
            let count = text[start...].prefix { ($0 | 0x20) &- 0x61 < 26 }.count
            #expect(min(map.count(from: start), LetterMap.sight) == min(count, LetterMap.sight))
          }
        }
      }
    }
  }

  @Test("a text of nothing but marks has a token for each")
  func marks() {
    let bytes = [UInt8](repeating: UInt8(ascii: ","), count: 5000)
    let tokens = Tokenizer(vocabulary: Vocabulary(), abbreviations: .none).tokens(
      of: bytes, range: 0..<bytes.count)
    #expect(tokens.count == 5000)
    #expect(tokenize(bytes).sentences.count == 2)
  }

  @Test("folding twice is folding once")
  func folding() {
    for bytes in inputs(2000) {
      let once = Folding.fold(String(decoding: bytes, as: UTF8.self))
      #expect(Folding.fold(once) == once)
    }
  }
}

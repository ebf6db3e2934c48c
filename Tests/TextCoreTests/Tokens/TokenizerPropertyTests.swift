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

  @Test("cuts are the runs of letters and the marks of a block, and the starts of other bytes")
  func cuts() {
    for bytes in inputs(3000) + [[UInt8](repeating: UInt8(ascii: "k"), count: 300)] {
      var workspace = TokenizerWorkspace()
      workspace.prepare(longest: bytes.count, tokens: 0)
      let range = min(1, bytes.count)..<bytes.count
      let (runs, others) = bytes.withUnsafeBufferPointer { text in
        workspace.withPointers { scratch in
          var cuts = PlainCuts(runs: scratch.runs, others: scratch.others)
          cuts.cut(text, range)
          let runs = (0..<cuts.count).map { Int(cuts.runs[2 * $0])..<Int(cuts.runs[2 * $0 + 1]) }
          #expect(cuts.runs[2 * cuts.count] == .max)
          return (
            runs,
            sequence(state: 0) { at in
              defer { at += 1 }
              return cuts.others[at] == .max ? nil : Int(cuts.others[at])
            }.map { $0 }
          )
        }
      }
      #expect(runs == plainRuns(bytes, range))
      #expect(
        others == range.filter { isOther(bytes[$0]) && ($0 == range.lowerBound || !isOther(bytes[$0 - 1])) })
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isMark(_ byte: UInt8) -> Bool { "()*+,;<=>".utf8.contains(byte) }

  private func isOther(_ byte: UInt8) -> Bool { !isLetter(byte) && !isMark(byte) && byte > 0x20 }

  private func plainRuns(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for at in range {
      if let last = runs.last, last.upperBound == at, isLetter(bytes[at]), isLetter(bytes[at - 1]) {
        runs[runs.count - 1] = last.lowerBound..<at + 1
      } else if isLetter(bytes[at]) || isMark(bytes[at]) {
        runs.append(at..<at + 1)
      }
    }
    return runs
  }

  @Test("tokens cut from bits are those of the byte by byte way")
  func plain() {
    var numbers = Numbers(seed: 11)
    let pieces =
      TokenizerPropertyTests.pieces + [
        "administrations", "internationalised", "Town", "USA", "go.", "x", ";", " ", " ", " ", " ", "end.",
        "the", "”", "'s", "?", "*", "’s", "B.C.", "\t", "\u{7F}",
      ]
    var vocabulary = Vocabulary()
    for piece in pieces { _ = vocabulary.intern(Folding.fold(Array(piece.utf8))) }
    let tables = TokenizerTables(
      vocabulary: Vocabulary(vocabulary.tables), abbreviations: Sample.abbreviations)
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...400, using: &numbers)).flatMap { _ in
        Array((pieces.randomElement(using: &numbers) ?? "").utf8)
      }
      #expect(scan(bytes, tables, cuts: true) == scan(bytes, tables, cuts: false), "\(bytes)")
    }
  }

  /// The tokens of a text, of which with too little room for cuts all bytes are looked at one by one.
  private func scan(_ bytes: [UInt8], _ tables: TokenizerTables, cuts: Bool) -> [Token] {
    let room = PlainCuts.slack + (cuts ? bytes.count : 0)
    var (runs, others) = ([UInt32](repeating: 0, count: 2 * room), [UInt32](repeating: 0, count: room))
    var breaks = [UInt32](repeating: 0, count: bytes.count)
    var pending = [PendingWord](repeating: .none, count: 40)
    return [Token](unsafeUninitializedCapacity: bytes.count) { memory, count in
      runs.withUnsafeMutableBufferPointer { runs in
        others.withUnsafeMutableBufferPointer { others in
          breaks.withUnsafeMutableBufferPointer { breaks in
            pending.withUnsafeMutableBufferPointer { pending in
              let scratch = ScannerScratch(runs: runs, others: others, breaks: breaks, pending: pending)
              count = bytes.withUnsafeBufferPointer { text in
                tables.withPointers { tables in
                  var scanner = TokenScanner(text, tables, scratch, TokenList(memory, breaks: breaks))
                  scanner.scan(0..<text.count)
                  scanner.pending.settle(scanner.tokens)
                  return scanner.tokens.count
                } ?? 0
              }
            }
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

import TestSupport
import Testing
import TextCore

@testable import Analysis

@Suite("HeadlineWords")
struct HeadlineWordsTests {
  /// A text of words with single spaces between them, all of them words of letters.
  static func text(_ words: [String]) -> TokenizedText {
    let bytes = Array(words.joined(separator: " ").utf8)
    var tokens: [Token] = []
    var at = 0
    for word in words {
      tokens.append(Token(start: at, end: at + word.utf8.count, word: 0, classes: .word))
      at += word.utf8.count + 1
    }
    let document = Document(
      id: "t", format: .text, source: SourceText(name: "t", utf8: bytes), text: bytes,
      blocks: [Block(kind: .paragraph, span: TextSpan(0, bytes.count))])
    return TokenizedText(
      document: document, tokens: tokens,
      sentences: [
        Sentence(tokens: TokenSpan(0, tokens.count), span: TextSpan(0, bytes.count), block: 0)
      ])
  }

  /// The bytes that must be met, small letters for capitals of ASCII; nil for short words.
  static func stem(_ word: String) -> [UInt8]? {
    let folded = word.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    guard folded.count >= 4 else { return nil }
    return Array(folded.prefix(folded.count == 4 ? 3 : min(6, max(4, folded.count - 3))))
  }

  @Test("a word is met where a word of the text begins with its stem, whatever the case of ASCII letters")
  func agreement() {
    let parts = ["re", "SIGN", "sign", "ation", "É", "é", "port", "PORT", "er", "s", "@", "`", "Zebra"]
    var random = SplitMix(state: 8)
    func word() -> String { (0..<1 + random.next(4)).map { _ in parts[random.next(parts.count)] }.joined() }
    for _ in 0..<400 {
      let headline = (0..<6).map { _ in word() }
      let body = (0..<12).map { _ in word() }
      let text = Self.text(body)
      var words = HeadlineWords(Self.text(headline), tokens: 0..<headline.count)
      let stems = headline.compactMap(Self.stem)
      #expect(words.words.count == stems.count)
      var met: Set<UInt32> = []
      text.document.text.withUnsafeBufferPointer { bytes in
        for (token, written) in zip(text.tokens, body) {
          let folded = written.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
          let expected = stems.filter { folded.starts(with: $0) }.count
          #expect(words.meet(token, in: bytes) == expected, "\(written) \(headline)")
          if expected > 0 { met.insert(token.start) }
        }
        let tokens = text.tokens
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { found in
          let count = tokens.withUnsafeBufferPointer {
            words.filter.find(in: tokens.indices, of: $0, UnsafeRawBufferPointer(bytes), to: found)
          }
          #expect(met.isSubset(of: found.prefix(count).map { tokens[Int($0)].start }))
        }
      }
      let isMet = stems.map { stem in
        body.contains { $0.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }.starts(with: stem) }
      }
      #expect(words.words.map(\.isMet) == isMet)
    }
  }

  @Test("a word too short for a look at four bytes is not passed over at the end of the text")
  func lastWord() {
    let headline = ["Reds"]
    let text = Self.text(["The", "harbour", "red"])
    var words = HeadlineWords(Self.text(headline), tokens: 0..<headline.count)
    text.document.text.withUnsafeBufferPointer { bytes in
      let found = withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.tokens.count) { found in
        let count = text.tokens.withUnsafeBufferPointer {
          words.filter.find(in: text.tokens.indices, of: $0, UnsafeRawBufferPointer(bytes), to: found)
        }
        return Array(found.prefix(count))
      }
      #expect(found == [2])
      #expect(words.meet(text.tokens[2], in: bytes) == 1)
    }
  }
}

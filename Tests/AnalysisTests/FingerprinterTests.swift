import TestSupport
import Testing
import TextCore

@testable import Analysis

@Suite("Fingerprinter")
struct FingerprinterTests {
  static let sentences = [
    "The mill  at Oulu CLOSED.", "“Grain”\nprices rose —  again.", "The mill  at Oulu CLOSED.", "Ä b.",
  ]

  /// The sentences as paragraphs, with a token for each word.
  static func text() -> TokenizedText {
    let bytes = Array(sentences.joined(separator: "\n\n").utf8)
    var tokens: [Token] = []
    var list: [Sentence] = []
    var blocks: [Block] = []
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      let end = start + sentence.utf8.count
      let first = tokens.count
      var at = start
      for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
        if !word.isEmpty {
          tokens.append(Token(start: at, end: at + word.utf8.count, word: 0, classes: .word))
        }
        at += word.utf8.count + 1
      }
      list.append(
        Sentence(tokens: TokenSpan(first, tokens.count), span: TextSpan(start, end), block: index))
      blocks.append(Block(kind: .paragraph, span: TextSpan(start, end)))
      start = end + 2
    }
    let document = Document(
      id: "t", format: .text, source: SourceText(name: "t", utf8: bytes), text: bytes, blocks: blocks)
    return TokenizedText(document: document, tokens: tokens, sentences: list)
  }

  @Test("fingerprints are those of rule, match, sentence and ordinal on the plain way")
  func agreement() {
    let text = Self.text()
    let rules = ["hedge/a", "weasel/b", "loaded-framing/long-name"]
    let prints = rules.map { Fingerprint(rule: $0) }
    var random = SplitMix(state: 3)
    for round in 0..<60 {
      var findings: [Finding] = []
      for token in text.tokens.indices {
        for _ in 0..<random.next(3) {
          var finding = Finding(rule: random.next(3), severity: .note, section: .body, message: "")
          finding.match = MessageTemplate.collapsed(text.string(TokenSpan(token, token + 1)))
          if random.next(6) > 0 {
            finding.tokens = TokenSpan(token, token + 1)
            if random.next(6) > 0 { finding.span = text.textSpan(TokenSpan(token, token + 1)) }
          }
          findings.append(finding)
        }
      }
      if round == 0 { findings = [] }
      Fingerprinter.add(to: &findings, prints: prints, text: text)
      var seen: [String: Int] = [:]
      for finding in findings {
        let match = finding.match ?? ""
        let sentence =
          finding.tokens.map { Self.sentences[Int(text.sentenceOfToken[Int($0.start)])] } ?? match
        let key = "\(finding.rule) \(Array(FoldedText.fold(match))) \(Array(FoldedText.fold(sentence)))"
        let expected = Fingerprint.make(
          rule: rules[finding.rule], match: match, sentence: sentence, ordinal: seen[key, default: 0])
        seen[key, default: 0] += 1
        #expect(finding.fingerprint == expected)
      }
    }
  }

  @Test("a value is written with sixteen hexadecimal digits")
  func digits() {
    var random = SplitMix(state: 4)
    for value in [0, 1, 0xABCD_EF01_2345_6789, .max] + (0..<500).map({ _ in UInt64(random.next(.max)) }) {
      let plain = String(value, radix: 16)
      #expect(Fingerprint.text(value) == String(repeating: "0", count: 16 - plain.count) + plain)
    }
  }

  @Test("ordinals count how often a value came before")
  func ordinals() {
    var random = SplitMix(state: 5)
    for bound in [1, 3, 40] {
      var table = OrdinalTable(capacity: 200)
      var seen: [UInt64: Int] = [:]
      for _ in 0..<200 {
        // Values that differ in their high bits only, and 0, want the same place.
        let value = UInt64(random.next(bound)) << UInt64(random.next(2) * 58)
        #expect(table.next(value) == seen[value, default: 0])
        seen[value, default: 0] += 1
      }
    }
  }
}

import Attribution
import RuleEngine
import Testing
import TextCore

@Suite("Properties of any reading")
struct ReadingPropertyTests {
  /// A fixed sequence of numbers: linear congruential, constants of Knuth's MMIX.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % sides
    }
  }

  private static let pieces = [
    "the", "minister", "said", "told", "that", "“", "”", "\"", "‘", "’", "''", ",", ".", "?", ":", ";", "—",
    "(", ")", "he",
    "who", "according", "to", "and", "but", "accused", "of", "fraud", "Jane", "Roe", "'s", "claim", "in",
    "his", "words",
    "praised", "is", "been", "by", "not", "as", "reported", "“I", "while", "having", "said", "says", "7", "%",
    "lied", "\n",
  ]

  @Test("random words never break it", arguments: 0..<60)
  func random(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    var text = ""
    for _ in 0..<(20 + dice.roll(200)) {
      text += Self.pieces[dice.roll(Self.pieces.count)]
      if dice.roll(5) > 0 { text += " " }
    }
    let (tokens, reading) = try Shipped.read(text)
    let count = Int32(tokens.tokens.count)
    #expect(reading.voices.count == Int(count))
    for attribution in reading.attributions {
      let spans = attribution.content + [attribution.cue] + (attribution.source.map { [$0] } ?? [])
      #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
      #expect(!attribution.content.isEmpty)
      if let speaker = attribution.speaker { #expect(reading.sources.indices.contains(speaker)) }
      for other in reading.attributions where other != attribution {
        #expect(!attribution.content.contains { $0.overlaps(other.cue) }, "nested: \(text)")
      }
    }
    for accusation in reading.accusations { #expect(accusation.tokens.start < accusation.tokens.end) }
  }

  @Test("an empty text and an empty pack give an empty reading")
  func empty() {
    let reader = AttributionReader(model: AttributionModel(rules: RuleSet(), registry: SourceRegistry()))
    let document = Shipped.document("")
    let text = TokenizedText(document: document, tokens: [], sentences: [])
    #expect(reader.read(text, quotations: reader.quotations(in: text), marks: [:]) == Reading())
  }
}

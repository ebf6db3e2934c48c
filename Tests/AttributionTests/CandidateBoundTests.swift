import RuleEngine
import Testing
import TextCore

@testable import Attribution

@Suite("Cues that are passed over")
struct CandidateBoundTests {
  private static let pieces = [
    "the", "minister", "said", "told", "asked", "that", "\u{201C}", "\u{201D}", ",", ".", "?", ":", "he",
    "who", "to", "and", "accused", "of", "fraud", "Jane", "Roe", "'s", "claim", "in", "his", "words", "as",
    "praised", "is", "been", "by", "not", "while", "says", "wrote", "about", "the bridge", "walked", "sees",
    "would", "seems", "announced", "plan", "confident", "according", "reported", "she", "spoke", "on", "it",
    "described", "called", "reckless", "welcomed", "rumours", "has", "harvested", "painted", "Monday", "\n",
    "found", "heard",
  ]

  @Test("none of them would have become a candidate", arguments: 0..<40)
  func random(_ seed: Int) throws {
    var state = UInt64(seed) &* 104_729 &+ 1
    var text = ""
    for _ in 0..<300 {
      // Linear congruential, constants of Knuth's MMIX.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.pieces[Int(truncatingIfNeeded: state >> 33) % Self.pieces.count] + " "
    }
    try expectSame(text)
  }

  @Test(
    "in sentences, too",
    arguments: [
      "The ferry sank, the harbour master said. \u{201C}We saw it,\u{201D} wrote Ana Lima, who painted the pier.",
      "As Ms Roe noted, the dam holds. He was accused of theft by the mayor and seemed to know about it.",
      "The firm hid its losses, the regulator found, and the inquest heard that the dam was open.",
      "Critics, she said, spoke about the plan as a farce; they described the road as lost.",
      "\u{201C}Nobody knew,\u{201D} he was told. \u{201C}They said that it was over,\u{201D} Mr Ito claims.",
    ])
  func sentences(_ text: String) throws { try expectSame(text) }

  private func expectSame(_ text: String) throws {
    let model = AttributionModel(rules: try Shipped.rules(), registry: try Shipped.registry())
    let (tokens, reading) = try Shipped.read(text)
    let syntax = Syntax(text: tokens, words: model.words, quotations: reading.quotations)
    let found = [false, true].map { isThorough in
      var finder = CandidateFinder(syntax: syntax, model: model, isThorough: isThorough)
      finder.run(least: AttributionReader.standardDial)
      return finder.room.candidates.map { describe($0, finder.room.contents) }
    }
    #expect(found[0] == found[1])
  }

  private func describe(_ candidate: Candidate, _ contents: ContentList) -> String {
    "\(candidate.frame) \(candidate.head) \(candidate.cue) \(String(describing: candidate.source)) "
      + "\(candidate.content.map { contents[$0] }) \(candidate.value)"
  }
}

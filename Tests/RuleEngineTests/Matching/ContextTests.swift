import Testing
import TextCore

@testable import RuleEngine

@Suite("Contexts")
struct ContextTests {
  /// The words found by the rule `storm` with one entry in `unless`, in a document of paragraphs.
  static func survivors(
    _ window: ContextWindow, _ pattern: String, distance: Int = 0, in paragraphs: [String]
  ) -> Int {
    var pack = TestPack()
    let context = pack.context(window, pattern, distance: distance)
    pack.rule("storm ..2 surge | storm", unless: [context])
    var scan = pack.scan(pack.document(paragraphs.map { (.paragraph, $0) }))
    return scan.found().count
  }

  @Test(
    "an entry of unless takes away what stands in its window, and nothing else",
    arguments: [
      (ContextWindow.inside, "a storm ..1 b", 0, "a storm b; a storm x b; storm b", 1),
      (.overlap, "storm b", 0, "storm b storm", 1),
      (.overlap, "b x", 0, "storm b x", 1),
      (.before, "b", 2, "b x storm. b x x storm. storm b.", 2),
      (.before, "b c", 2, "b c x storm. b c storm.", 1),
      (.after, "b", 2, "storm x b. storm x x b. b storm.", 2),
      (.near, "b", 1, "b storm. storm b. b x storm.", 1),
      (.clause, "b", 0, "b storm; storm, b; b: storm", 1),
      (.sentence, "b", 0, "b; storm. storm.", 1),
      (.previous, "b", 0, "b. storm. storm. b.", 1),
      (.next, "b", 0, "b. storm. storm. b.", 1),
      (.paragraph, "b", 0, "storm. x. b.", 0),
      (.document, "b", 0, "storm. x.", 1),
    ])
  func windows(_ window: ContextWindow, _ pattern: String, _ distance: Int, _ text: String, _ left: Int) {
    #expect(ContextTests.survivors(window, pattern, distance: distance, in: [text]) == left)
  }

  @Test("neighbouring sentences are found across paragraphs of one section, past captions")
  func neighbours() {
    var pack = TestPack()
    let next = pack.context(.next, "proof")
    let previous = pack.context(.previous, "proof")
    pack.rule("rumour", unless: [next])
    pack.rule("gossip", unless: [previous])
    var scan = pack.scan(
      pack.document([
        (.headline, "Proof"), (.paragraph, "A gossip."), (.paragraph, "A rumour."), (.caption, "A boat."),
        (.paragraph, "The proof."), (.paragraph, "A gossip and a rumour."), (.caption, "A proof."),
      ]))
    #expect(scan.found(0) == ["rumour"])
    #expect(scan.found(1) == ["gossip"])
    #expect(scan.matches(ofRule: 0).map(\.tokens.start) == [17])
    #expect(scan.matches(ofRule: 1).map(\.tokens.start) == [2])
  }

  @Test("behind a headline comes the first sentence of the text, before which nothing stands")
  func belowHeadline() {
    var pack = TestPack()
    let next = pack.context(.next, "proof")
    let previous = pack.context(.previous, "storm")
    pack.rule("storm", unless: [next])
    pack.rule("proof", unless: [previous])
    var scan = pack.scan(
      pack.document([(.headline, "A storm"), (.caption, "A boat."), (.paragraph, "A proof. A calm.")]))
    #expect(scan.found(0).isEmpty)
    #expect(scan.found(1) == ["proof"])
  }

  @Test("paragraph and document look as far as they say")
  func farWindows() {
    let text = ["A storm. A calm.", "A breeze."]
    #expect(ContextTests.survivors(.paragraph, "breeze", in: text) == 1)
    #expect(ContextTests.survivors(.document, "breeze", in: text) == 0)
  }

  @Test("require keeps only matches for which every entry holds")
  func require() {
    var pack = TestPack()
    let one = pack.context(.sentence, "a")
    let two = pack.context(.sentence, "b")
    pack.rule("storm", require: [one, two])
    var scan = pack.scan("A storm. A storm b. Storm b.")
    #expect(scan.matches(ofRule: 0).map(\.tokens.start) == [4])
  }

  @Test("a negator at most three tokens to the left in the same clause negates")
  func negated() {
    var pack = TestPack()
    pack.mark("not", "not | no longer", role: .negation)
    pack.rule("storm", unless: [TestPack.negated])
    var scan = pack.scan(
      "Not storm. Not a x storm. Not a x y storm. No longer a storm. Not; storm. Storm not. No storm.")
    let kept = scan.matches(ofRule: 0).map { Int(scan.text.sentenceOfToken[Int($0.tokens.start)]) }
    #expect(kept == [2, 4, 5, 6])
  }

  @Test("what an exception takes away does not come back as a shorter match")
  func killedMatchesCover() {
    var pack = TestPack()
    let not = pack.context(.before, "not", distance: 1)
    pack.rule("the? deep state", unless: [not])
    var scan = pack.scan("It was not the deep state.")
    #expect(scan.found() == [])
  }

  @Test("a mark named alone counts where it covers several sentences")
  func wideMarks() {
    var pack = TestPack()
    let inside = pack.context(.inside, "#quotation")
    pack.rule("storm", unless: [inside])
    var scan = pack.scan("One storm. Two storms and a storm. A storm.")
    scan.setMark(BuiltInMark.quotation.rawValue, spans: [TokenSpan(2, 9)])
    #expect(scan.matches(ofRule: 0).map(\.tokens.start) == [1, 10])
  }

  @Test("all matches of a pattern in a sentence are kept for contexts")
  func allMatches() {
    var pack = TestPack()
    pack.rule("a ..2 b")
    var scan = pack.scan("a b b x b. a b.")
    let spans = scan.allMatches(ofRule: 0, in: 0)
    #expect(spans == [TokenSpan(0, 2), TokenSpan(0, 3)])
  }
}

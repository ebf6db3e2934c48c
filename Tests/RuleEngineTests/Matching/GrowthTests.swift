import Testing
import TextCore

@testable import RuleEngine

@Suite("Work on hostile input")
struct GrowthTests {
  /// Steps for a rule without anchors on a word repeated, and the matches.
  static func run(_ pattern: String, _ word: String, _ count: Int, end: String = "") -> (
    steps: Int, found: [TokenSpan]
  ) {
    var pack = TestPack()
    pack.rule(pattern)
    pack.rules.patterns[0].anchors = []
    var scan = pack.scan(Array(repeating: word, count: count).joined(separator: " ") + " " + end)
    let found = scan.matches(ofRule: 0).map(\.tokens)
    return (scan.steps, found)
  }

  @Test("a wide gap costs in proportion to its width")
  func gaps() {
    let narrow = GrowthTests.run("profit ..4 ebitda", "profit", 400)
    let wide = GrowthTests.run("profit ..48 ebitda", "profit", 400)
    #expect(narrow.found.isEmpty && wide.found.isEmpty)
    #expect(narrow.steps <= 400 * 3 * 6)
    #expect(wide.steps <= narrow.steps * 12)
  }

  @Test("nested repeats and choices cost in proportion to the text", arguments: [400, 4_000, 16_000])
  func repeats(_ count: Int) {
    let pattern = "(a? a?){1,8} (a | a a){4,8} b"
    let (steps, found) = GrowthTests.run(pattern, "a", count, end: "b")
    #expect(found == [TokenSpan(count - 32, count + 1)])
    #expect(steps <= 300 * count)
  }

  @Test("nested lexicon entries cost in proportion to the text")
  func lexicons() {
    var steps: [Int] = []
    for count in [300, 600] {
      var pack = TestPack()
      pack.lexicon("a", ["a", "a a", "a a a"])
      pack.rule("@a @a @a @a @a @a @a @a b")
      var scan = pack.scan(Array(repeating: "a", count: count).joined(separator: " ") + " b")
      #expect(scan.found().count == 1)
      steps.append(scan.steps)
    }
    #expect(steps[1] <= steps[0] * 21 / 10)
  }

  @Test("a context is looked for once in a sentence, however many matches ask")
  func contexts() {
    var steps: [Int] = []
    for count in [300, 600] {
      var pack = TestPack()
      let context = pack.context(.sentence, "a ..8 b")
      pack.rule("a", unless: [context])
      var scan = pack.scan(Array(repeating: "a", count: count).joined(separator: " ") + " . b")
      #expect(scan.found().count == count)
      steps.append(scan.steps)
    }
    #expect(steps[1] <= steps[0] * 21 / 10)
  }

  @Test("a pattern with too many states never matches and makes every document incomplete")
  func states() {
    var pack = TestPack()
    pack.rule("a")
    let words = Array(repeating: "a", count: EngineLimits.statesPerPattern).joined(separator: " ")
    pack.rule(words)
    var scan = pack.scan(words)
    #expect(scan.isIncomplete)
    #expect(scan.found(1).isEmpty)
    #expect(scan.found(0).count == EngineLimits.statesPerPattern)
  }

  @Test("more matches of a rule than anyone can read make the document incomplete")
  func matches() {
    var pack = TestPack()
    pack.rule("a")
    var scan = pack.scan(Array(repeating: "a", count: EngineLimits.matchesPerRule + 1).joined(separator: " "))
    #expect(!scan.isIncomplete)
    #expect(scan.found(0).count == EngineLimits.matchesPerRule)
    #expect(scan.isIncomplete)
  }

  @Test("more lexicon hits in a sentence than the budget make the document incomplete")
  func edges() {
    var pack = TestPack()
    let lexicon = pack.lexicon("a", ["a"])
    let scan = pack.scan(
      Array(repeating: "a", count: EngineLimits.edgesPerSentence + 5).joined(separator: " "))
    #expect(scan.isIncomplete)
    #expect(scan.lexiconSpans(lexicon).count == EngineLimits.edgesPerSentence)
  }

  @Test("broken code and spans outside the text do no harm")
  func broken() {
    var pack = TestPack()
    pack.rule("a")
    let broken: [[Instruction]] = [
      [Instruction(.jump, 0)], [Instruction(.split, 0, 0)], [Instruction(.word, 1)],
      [Instruction(.lexicon, 99)],
      [Instruction(.mark, 99)], [Instruction(.wordSet, 99)], [Instruction(.glob, 99)],
      [Instruction(.surface, 99)],
      [Instruction(.tokenClass, 99)], [Instruction(.not, 0, 9999)],
      [Instruction(.save, 999), Instruction(.accept)],
    ]
    for code in broken {
      var rules = pack.rules
      rules.patterns.append(
        Pattern(entry: rules.instructions.count, length: code.count, width: 1, captureCount: 1, anchors: []))
      rules.patterns.append(
        Pattern(
          entry: 9999, length: 1, width: 1, captureCount: 0,
          anchors: [Anchor(kind: .lexicon, value: 99, minOffset: 0, maxOffset: 0)]))
      rules.rules[0].match = MatchSpec(patterns: [rules.patterns.count - 2, rules.patterns.count - 1, 77])
      rules.instructions += code
      var scan = DocumentScan(matcher: Matcher(rules), text: pack.document([(.paragraph, "a a")]))
      scan.setMark(0, spans: [TokenSpan(-4, 1), TokenSpan(1, 99), TokenSpan(1, 1)])
      scan.setMark(999, spans: [])
      #expect(scan.spans(ofMark: 0) == [])
      #expect(scan.spans(ofMark: 999) == [])
      #expect(scan.matches(ofRule: 0).isEmpty)
    }
  }

  @Test("a document without tokens has nothing in it")
  func empty() {
    var pack = TestPack()
    pack.rule("a")
    pack.mark("any", "[cap]")
    var scan = pack.scan("")
    #expect(scan.found() == [])
    #expect(scan.allMatches(ofRule: 0, in: 0) == [])
    #expect(!scan.isIncomplete)
  }
}

import TestSupport
import Testing
import TextCore

@testable import RuleEngine

@Suite("Forms of patterns")
struct PatternFormTests {
  /// A pattern, a text with the expected matches marked, and lexicons `fish` and `verdict`.
  static func check(_ pattern: String, _ marked: String) -> (found: [String], expected: [String]) {
    var pack = TestPack()
    pack.lexicon("fish", ["cod", "sea bass", "sea bass fillet", "blue-fin", "\"Ling\""])
    pack.lexicon("function-word", ["the", "in"])
    pack.rule(pattern)
    let text = MarkedText(marked)
    var scan = pack.scan(text.text)
    return (scan.found(), text.marked)
  }

  @Test(
    "each form matches what it says and nothing else",
    arguments: [
      ("false alarm", "A [[false alarm]], a false fire alarm."),
      ("far fetched", "A [[far fetched]] and a [[far-fetched]] plan."),
      ("far-fetched", "A far fetched and a [[far-fetched]] plan."),
      ("\"US\"", "They told us the [[US]] would not."),
      ("@fish", "Fresh [[cod]], [[sea bass fillet]], [[sea bass]] and sea water."),
      ("@fish", "One [[blue-fin]], one blue fin; [[Ling]] but not ling."),
      ("a (b | c d)? e", "x [[a e]] x [[a b e]] x [[a c d e]] x a c e"),
      ("a{2,3} b", "a b [[a a b]] [[a a a b]] a [[a a a b]]"),
      ("a ..2 b", "[[a b]] [[a x b]] [[a x x b]] a x x x b"),
      ("a ..4 b", "a, x. b; a: b a (b) a — b [[a, b]]"),
      ("a !b c", "a b c [[a x c]] [[a c c]]"),
      ("a !(b | c) d", "a b d, a c d, [[a x d]]"),
      ("*ed", "He [[walked]] and [[RAGED]], [[edited]] edits"),
      ("un*", "[[Unfair]] and [[unseen]] sun"),
      ("*ß*", "Die [[Straße]] und die Strasse"),
      ("[cap]", "The [[Dutch]] in [[Utrecht]]. In [[May]]."),
      ("[num] ton", "[[12 ton]] and twelve ton"),
      ("[year]", "in [[1995]] and 12"),
      ("[money]", "[[$]][[5]] and 5"),
      ("<s> rain", "[[Rain]] and rain."),
      ("dusk </s>", "At dusk. At [[dusk]]"),
      ("b ',' c", "b c and [[b, c]]"),
    ])
  func forms(_ pattern: String, _ marked: String) {
    let (found, expected) = PatternFormTests.check(pattern, marked)
    #expect(found == expected)
  }

  @Test(
    "of several matches from one start the one with fewest gap tokens counts, then the longest",
    arguments: [
      ("a ..3 b", "[[a x b]] b"),
      ("a ..3 b?", "[[a b]] b x b"),
      ("a b | a b c | a", "[[a b c]] [[a b]] [[a]]"),
      ("a (x | ..2) c?", "[[a x c]]"),
      ("@fish fillet?", "[[sea bass fillet]] today"),
      ("@fish ..1 fillet", "[[sea bass fillet fillet]]"),
    ])
  func best(_ pattern: String, _ marked: String) {
    let (found, expected) = PatternFormTests.check(pattern, marked)
    #expect(found == expected)
  }

  @Test("patterns never cross the end of a sentence or a paragraph")
  func sentences() {
    var pack = TestPack()
    pack.rule("rain wind")
    var scan = pack.scan("Here is rain", "Wind came. We saw rain wind.")
    #expect(scan.found() == ["rain wind"])
  }

  @Test("scanning goes on behind a match, so matches of one rule never overlap")
  func overlap() {
    var pack = TestPack()
    pack.rule("a b a", "b a b")
    var scan = pack.scan("a b a b a b")
    #expect(scan.found() == ["a b a", "b a b"])
  }

  @Test("captures tell where their parts stand; those not reached are left out")
  func captures() throws {
    var pack = TestPack()
    pack.lexicon("fish", ["cod", "sea bass"])
    pack.rule("$who=(x | y) ..2 $what=@fish $how=(now | today)? $late=tomorrow?")
    var scan = pack.scan("So x caught sea bass today.")
    let match = try #require(scan.matches(ofRule: 0).first)
    let words = match.captures.map { "\($0.name)=\(scan.text.string($0.tokens))" }
    #expect(words == ["who=x", "what=sea bass", "how=today"])
    #expect(match.head == 1)
  }

  @Test("the earliest alternative fills the captures where span and gaps are equal")
  func earliestAlternative() throws {
    var pack = TestPack()
    pack.rule("($one=a b | a $two=b)")
    var scan = pack.scan("a b")
    #expect(try #require(scan.matches(ofRule: 0).first).captures.map(\.name) == ["one"])
  }

  @Test("all of some patterns may stand in any order, but within the width and one sentence")
  func all() {
    var pack = TestPack()
    pack.rule("$x=tide", "$y=(moon | sun)", within: 5)
    var scan = pack.scan(
      "The moon pulls the tide. Tide and moon; tide here and there but far moon. Tide. Sun.")
    #expect(scan.found() == ["moon pulls the tide", "Tide and moon"])
    #expect(scan.matches(ofRule: 0).first?.captures.map(\.name) == ["x", "y"])
  }
}

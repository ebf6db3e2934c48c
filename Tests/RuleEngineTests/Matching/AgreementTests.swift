import Testing
import TextCore

@testable import RuleEngine

@Suite("The machine and the plain matcher")
struct AgreementTests {
  /// A small generator, so that failures repeat.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let alphabet = ["a", "b", "c", "d"]

  static func tree(_ depth: Int, _ numbers: inout Numbers) -> PatternTree {
    let kind = Int.random(in: 0..<(depth > 0 ? 14 : 6), using: &numbers)
    switch kind {
    case 0, 1: return .word(alphabet.randomElement(using: &numbers) ?? "a", joined: kind == 1 && depth == 0)
    case 2: return .lexicon(Int.random(in: 0..<2, using: &numbers))
    case 3: return .mark(Int.random(in: 0..<2, using: &numbers))
    case 4: return .words(["a", "c"])
    case 5: return .not([.word("a", joined: false), .words(["b", "c"])])
    case 6: return .capture(["x", "y"].randomElement(using: &numbers) ?? "x", tree(depth - 1, &numbers))
    case 7: return .choice((0..<2).map { _ in tree(depth - 1, &numbers) })
    case 8: return .repeated(tree(depth - 1, &numbers), 0, 1)
    case 9: return .repeated(tree(depth - 1, &numbers), 1, 2)
    case 10:
      return .sequence([
        tree(depth - 1, &numbers), .gap(Int.random(in: 1..<4, using: &numbers)), tree(depth - 1, &numbers),
      ])
    case 11:
      return Bool.random(using: &numbers)
        ? .sequence([.sentenceStart, tree(depth - 1, &numbers)])
        : .sequence([tree(depth - 1, &numbers), .sentenceEnd])
    default: return .sequence((0..<2).map { _ in tree(depth - 1, &numbers) })
    }
  }

  static func text(_ numbers: inout Numbers) -> String {
    let glue = [" ", " ", " ", " ", "-", ", ", "; ", ". A "]
    return (0..<Int.random(in: 1..<14, using: &numbers)).map { _ in
      (alphabet.randomElement(using: &numbers) ?? "a") + (glue.randomElement(using: &numbers) ?? " ")
    }.joined()
  }

  static func marks(_ count: Int, _ numbers: inout Numbers) -> [TokenSpan] {
    (0..<Int.random(in: 0..<4, using: &numbers)).map { _ in
      let start = Int.random(in: 0..<count, using: &numbers)
      return TokenSpan(start, min(count, start + Int.random(in: 1..<5, using: &numbers)))
    }
  }

  @Test("agree on every start, span, gap count and capture of random patterns", arguments: 0..<40)
  func agree(_ seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<60 {
      var pack = TestPack()
      pack.lexicon("one", ["a", "a b", "a b c", "d"])
      pack.lexicon("two", ["b", "b b", "c a"])
      let tree = AgreementTests.tree(4, &numbers)
      let (pattern, names) = pack.add(tree)
      var rule = Rule(id: "weasel/r", category: .weasel, severity: .note, confidence: .low, message: "")
      rule.match = MatchSpec(patterns: [pattern])
      rule.captureNames = [names]
      rule.severityByVoice = [.note, .note, .note]
      pack.rules.rules.append(rule)
      pack.rules.marks.append(
        MarkRule(name: "all", match: MatchSpec(patterns: [pattern]), stratum: .late))
      guard pack.rules.instructions.count <= 120 else { continue }

      let text = pack.document([(.paragraph, AgreementTests.text(&numbers))])
      let marks = (0..<2).map { _ in AgreementTests.marks(text.tokens.count, &numbers) }
      let plain = PlainMatcher(rules: pack.rules, text: text, marks: marks)
      var scan = DocumentScan(matcher: Matcher(pack.rules), text: text)
      for (mark, spans) in marks.enumerated() { scan.setMark(mark, spans: spans) }
      scan.findMarks(in: .late)

      // The same with a memory that holds a part of a sentence only.
      let slots = Matcher(pack.rules).tables.program.mostSlots
      var small = DocumentScan(matcher: Matcher(pack.rules), text: text, memoEntries: 12 * slots)
      for (mark, spans) in marks.enumerated() { small.setMark(mark, spans: spans) }
      small.findMarks(in: .late)
      let all = pack.rules.marks.count - 1
      #expect(small.isIncomplete || small.spans(ofMark: all) == scan.spans(ofMark: all))

      let best = text.tokens.indices.map { plain.best(pattern, at: $0) }
      let expected = best.enumerated().compactMap { start, match in match.map { TokenSpan(start, $0.end) } }
      #expect(
        scan.spans(ofMark: pack.rules.marks.count - 1) == expected,
        "\(tree) on \(text.string(scan.wholeDocument))")

      var next = 0
      var matches: [String] = []
      for (start, match) in best.enumerated() {
        guard let match, start >= next else { continue }
        next = match.end
        var captures: [String] = []
        for (index, name) in names.enumerated() {
          let (from, to) = (match.slots[2 * index], match.slots[2 * index + 1])
          if from >= 0, from < to { captures.append("\(name)=\(from)..\(to)") }
        }
        matches.append("\(start)..\(match.end) \(captures)")
      }
      let found = scan.matches(ofRule: 0).map { match in
        let captures = match.captures.map { "\($0.name)=\($0.tokens.start)..\($0.tokens.end)" }
        return "\(match.tokens.start)..\(match.tokens.end) \(captures)"
      }
      #expect(found == matches, "\(tree) on \(text.string(scan.wholeDocument))")

      for sentence in text.sentences.indices {
        let pairs = text.sentences[sentence].tokens.range.flatMap { start in
          Set(plain.all(pattern, at: start).map(\.end)).sorted().map { TokenSpan(start, $0) }
        }
        #expect(scan.allMatches(ofRule: 0, in: sentence) == pairs, "\(tree)")
      }
    }
  }
}

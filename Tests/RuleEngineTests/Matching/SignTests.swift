import Testing
import TextCore

@testable import RuleEngine

@Suite("Signs of sentences, and room that goes from document to document")
struct SignTests {
  typealias Numbers = AgreementTests.Numbers

  /// The distance of contexts that ask for some tokens.
  static let distance = 2

  /// A pack with a random pattern as a mark, alone and with a context of every window, and that of the contexts.
  static func pack(_ numbers: inout Numbers) -> (pack: TestPack, pattern: Int, wanted: Int)? {
    var pack = TestPack()
    pack.lexicon("one", ["a", "a b", "a b c", "d"])
    pack.lexicon("two", ["b", "b b", "c a"])
    let (pattern, _) = pack.add(AgreementTests.tree(3, &numbers))
    let (wanted, _) = pack.add(AgreementTests.tree(3, &numbers))
    guard pack.rules.instructions.count <= 120 else { return nil }
    let match = MatchSpec(patterns: [pattern])
    pack.rules.marks.append(MarkRule(name: "all", match: match, stratum: .late))
    for window in windows {
      let context = ContextRule(window: window, distance: distance, match: MatchSpec(patterns: [wanted]))
      pack.rules.marks.append(MarkRule(name: "kept", match: match, unless: [context], stratum: .late))
      pack.rules.marks.append(MarkRule(name: "wanted", match: match, require: [context], stratum: .late))
    }
    return (pack, pattern, wanted)
  }

  static let windows = ContextWindow.allCases.filter { $0 != .negated }

  static func document(_ paragraphs: Int, _ pack: TestPack, _ numbers: inout Numbers) -> TokenizedText {
    pack.document((0..<paragraphs).map { _ in (.paragraph, AgreementTests.text(&numbers)) })
  }

  /// The spans of all marks.
  static func found(_ scan: inout DocumentScan, _ marks: [[TokenSpan]], count: Int) -> [[TokenSpan]] {
    for (mark, spans) in marks.enumerated() { scan.setMark(mark, spans: spans) }
    scan.findMarks(in: .late)
    return (0..<count).map { scan.spans(ofMark: $0) }
  }

  @Test("a pattern needs the signs of further anchors that others look for, too")
  func furtherAnchors() throws {
    var pack = TestPack()
    pack.lexicon("water", ["weir", "lock gate"])
    let rule = pack.rule("salt ..2 clay ..2 peat ..2 @water")
    for word in ["salt", "clay", "peat"] { pack.rule(word) }
    let matcher = Matcher(pack.rules)
    let signs = matcher.tables.signs
    let at = Int(matcher.tables.specs.specs[matcher.tables.specs.markCount + rule].first)
    let need = signs.needs[at]
    let known = [need.anchor, need.gate, need.third, need.fourth].filter { Int($0) != signs.everywhere }
    #expect(Set(known).count == 4)
    let parts = [
      "Salt and clay and peat.", "Salt clay peat lock gate.", "Salt clay weir.", "Salt, clay, peat and weir.",
    ]
    let text = pack.document([(.paragraph, parts.joined(separator: " "))])
    var scan = DocumentScan(matcher: matcher, text: text)
    #expect(
      scan.matches(ofRule: rule).map { text.string($0.tokens) }
        == ["Salt clay peat lock gate", "Salt, clay, peat and weir"])
  }

  @Test("let nothing be missed where many sentences share a bit", arguments: 0..<16)
  func manySentences(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 15_485_863 &+ 7)
    for _ in 0..<5 {
      guard let (pack, pattern, wanted) = SignTests.pack(&numbers) else { continue }
      let text = SignTests.document(Int.random(in: 60..<180, using: &numbers), pack, &numbers)
      let plain = PlainMatcher(rules: pack.rules, text: text, marks: [[], []])
      var scan = DocumentScan(matcher: Matcher(pack.rules), text: text)
      let found = SignTests.found(&scan, [], count: pack.rules.marks.count)
      let expected = text.tokens.indices.compactMap { start in
        plain.best(pattern, at: start).map { TokenSpan(start, $0.end) }
      }
      let all = pack.rules.marks.firstIndex { $0.name == "all" } ?? 0
      #expect(found[all] == expected)

      let spans = text.tokens.indices.flatMap { start in
        Set(plain.all(wanted, at: start).map { TokenSpan(start, $0.end) })
      }
      for (at, window) in SignTests.windows.enumerated() {
        let holding = expected.filter { span in
          ContextAgreementTests.Plain(text: text, spans: SignTests.near(span, spans, window, text))
            .holds(window, SignTests.distance, span)
        }
        let kept = expected.filter { !holding.contains($0) }
        let isRight = found[all + 1 + 2 * at] == kept && found[all + 2 + 2 * at] == holding
        #expect(isRight, "\(window)")
      }
    }
  }

  /// Of many spans those that a window can ask for, so that the plain reading does not look at all of them.
  static func near(
    _ span: TokenSpan, _ spans: [TokenSpan], _ window: ContextWindow, _ text: TokenizedText
  ) -> [TokenSpan] {
    if window == .document { return Array(spans.prefix(1)) }
    let index = Int(text.sentenceOfToken[Int(span.start)])
    let first = text.sentences[max(0, index - 12)].tokens.start
    let last = text.sentences[min(text.sentences.count - 1, index + 12)].tokens.end
    return spans.filter { $0.start >= first && $0.end <= last }
  }

  @Test("let a mark over several sentences count in each of them")
  func longMark() {
    var pack = TestPack()
    let speech = pack.mark("speech", nil)
    pack.rule("storm", unless: [pack.context(.inside, "#speech")])
    let sentences = (0..<150).map { "Day \($0) saw a storm." }
    let text = pack.document([(.paragraph, sentences.joined(separator: " "))])
    let storms = text.tokens.indices.filter { text.string(TokenSpan($0, $0 + 1)) == "storm" }
    var scan = DocumentScan(matcher: Matcher(pack.rules), text: text)
    scan.setMark(speech, spans: [TokenSpan(storms[3], storms[7] + 1), TokenSpan(storms[20], storms[110])])
    let expected = storms.enumerated().filter {
      !(3...7).contains($0.offset) && !(20..<110).contains($0.offset)
    }
    #expect(scan.matches(ofRule: 0).map { Int($0.tokens.start) } == expected.map(\.element))
  }

  @Test("find the same in room that other documents left", arguments: 0..<16)
  func workspace(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 32_452_843 &+ 5)
    var workspace = ScanWorkspace()
    for _ in 0..<8 {
      guard let (pack, _, _) = SignTests.pack(&numbers) else { continue }
      let matcher = Matcher(pack.rules)
      for _ in 0..<4 {
        let text = SignTests.document(Int.random(in: 1..<20, using: &numbers), pack, &numbers)
        let marks = (0..<2).map { _ in AgreementTests.marks(text.tokens.count, &numbers) }
        var fresh = DocumentScan(matcher: matcher, text: text)
        var scan = DocumentScan(matcher: matcher, text: text, workspace: &workspace)
        let expected = SignTests.found(&fresh, marks, count: pack.rules.marks.count)
        #expect(SignTests.found(&scan, marks, count: pack.rules.marks.count) == expected)
        scan.leave(to: &workspace)
      }
    }
  }

  @Test("leave a copy of a scan as it was")
  func copies() {
    var pack = TestPack()
    let place = pack.mark("place", nil)
    pack.rule("#place (grows | shrinks)")
    let text = pack.document([(.paragraph, "The lake grows. The glacier shrinks.")])
    var first = DocumentScan(matcher: Matcher(pack.rules), text: text)
    first.setMark(place, spans: [TokenSpan(1, 2)])
    var second = first
    second.setMark(place, spans: [TokenSpan(5, 6)])
    #expect(first.found() == ["lake grows"])
    #expect(second.found() == ["glacier shrinks"])
    #expect(first.words(ofMark: place) == ["lake"])
  }

  @Test("keep a scan that outlives its document's turn apart from the next one")
  func outliving() {
    var pack = TestPack()
    let fruit = pack.mark("fruit", "apple | pear")
    let matcher = Matcher(pack.rules)
    var workspace = ScanWorkspace()
    var first = DocumentScan(
      matcher: matcher, text: pack.document([(.paragraph, "An apple.")]), workspace: &workspace)
    first.findMarks(in: .base)
    first.leave(to: &workspace)
    var next = DocumentScan(
      matcher: matcher, text: pack.document([(.paragraph, "No fruit but a pear.")]), workspace: &workspace)
    next.findMarks(in: .base)
    #expect(first.words(ofMark: fruit) == ["apple"])
    #expect(next.words(ofMark: fruit) == ["pear"])
  }
}

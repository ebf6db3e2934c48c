import Testing
import TextCore

@testable import RuleEngine

@Suite("Signs of sentences, and room that goes from document to document")
struct SignTests {
  typealias Numbers = AgreementTests.Numbers

  /// A pack with a random pattern as a mark, alone and with a context of every window in the sentence.
  static func pack(_ numbers: inout Numbers) -> (pack: TestPack, pattern: Int)? {
    var pack = TestPack()
    pack.lexicon("one", ["a", "a b", "a b c", "d"])
    pack.lexicon("two", ["b", "b b", "c a"])
    let (pattern, _) = pack.add(AgreementTests.tree(3, &numbers))
    let (wanted, _) = pack.add(AgreementTests.tree(3, &numbers))
    guard pack.rules.instructions.count <= 120 else { return nil }
    let match = MatchSpec(patterns: [pattern])
    pack.rules.marks.append(MarkRule(name: "all", match: match, stratum: .late))
    for window in ContextWindow.allCases where window != .negated {
      let context = ContextRule(window: window, distance: 2, match: MatchSpec(patterns: [wanted]))
      pack.rules.marks.append(MarkRule(name: "kept", match: match, unless: [context], stratum: .late))
      pack.rules.marks.append(MarkRule(name: "wanted", match: match, require: [context], stratum: .late))
    }
    return (pack, pattern)
  }

  static func document(_ paragraphs: Int, _ pack: TestPack, _ numbers: inout Numbers) -> TokenizedText {
    pack.document((0..<paragraphs).map { _ in (.paragraph, AgreementTests.text(&numbers)) })
  }

  /// The spans of all marks.
  static func found(_ scan: inout DocumentScan, _ marks: [[TokenSpan]], count: Int) -> [[TokenSpan]] {
    for (mark, spans) in marks.enumerated() { scan.setMark(mark, spans: spans) }
    scan.findMarks(in: .late)
    return (0..<count).map { scan.spans(ofMark: $0) }
  }

  @Test("let nothing be missed where many sentences share a bit", arguments: 0..<16)
  func manySentences(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 15_485_863 &+ 7)
    for _ in 0..<6 {
      guard let (pack, pattern) = SignTests.pack(&numbers) else { continue }
      let text = SignTests.document(Int.random(in: 60..<180, using: &numbers), pack, &numbers)
      let marks = (0..<2).map { _ in
        (0..<20).flatMap { _ in AgreementTests.marks(text.tokens.count, &numbers) }.sorted()
      }
      let plain = PlainMatcher(rules: pack.rules, text: text, marks: marks)
      var scan = DocumentScan(matcher: Matcher(pack.rules), text: text)
      let found = SignTests.found(&scan, marks, count: pack.rules.marks.count)
      let expected = text.tokens.indices.compactMap { start in
        plain.best(pattern, at: start).map { TokenSpan(start, $0.end) }
      }
      #expect(found[2] == expected)
      // What one context takes away is what the same context asks for.
      for at in stride(from: 3, to: found.count - 1, by: 2) {
        #expect((found[at] + found[at + 1]).sorted() == expected)
      }
    }
  }

  @Test("find the same in room that other documents left", arguments: 0..<16)
  func workspace(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 32_452_843 &+ 5)
    var workspace = ScanWorkspace()
    for _ in 0..<8 {
      guard let (pack, _) = SignTests.pack(&numbers) else { continue }
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
    pack.mark("fruit", "apple | pear")
    let matcher = Matcher(pack.rules)
    var workspace = ScanWorkspace()
    var first = DocumentScan(
      matcher: matcher, text: pack.document([(.paragraph, "An apple.")]), workspace: &workspace)
    first.findMarks(in: .base)
    first.leave(to: &workspace)
    var next = DocumentScan(
      matcher: matcher, text: pack.document([(.paragraph, "No fruit but a pear.")]), workspace: &workspace)
    next.findMarks(in: .base)
    #expect(first.words(ofMark: 0) == ["apple"])
    #expect(next.words(ofMark: 0) == ["pear"])
  }
}

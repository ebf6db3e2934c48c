import Testing
import TextCore

@testable import RuleEngine

@Suite("Contexts and a plain reading of their windows")
struct ContextAgreementTests {
  /// All matches of the context pattern, sentence by sentence, and the document they stand in.
  struct Plain {
    let text: TokenizedText
    let spans: [TokenSpan]

    func holds(_ window: ContextWindow, _ distance: Int, _ span: TokenSpan) -> Bool {
      let index = Int(text.sentenceOfToken[Int(span.start)])
      let sentence = text.sentences[index].tokens
      let own = spans.filter { sentence.contains($0) }
      let lies: (Int, Int) -> Bool = { low, high in own.contains { TokenSpan(low, high).contains($0) } }
      let before = lies(Int(span.start) - distance, Int(span.start))
      let after = lies(Int(span.end), Int(span.end) + distance)
      switch window {
      case .inside: return own.contains { $0.contains(span) }
      case .overlap: return own.contains { $0.overlaps(span) }
      case .before: return before
      case .after: return after
      case .near: return before || after
      case .clause:
        var low = Int(span.start)
        var high = Int(span.end)
        while low > Int(sentence.start), !isBreak(low - 1), !isBreak(Int(span.start)) { low -= 1 }
        while high < Int(sentence.end), !isBreak(high), !isBreak(Int(span.end) - 1) { high += 1 }
        return lies(low, high)
      case .sentence: return !own.isEmpty
      case .previous: return neighbour(index, -1)
      case .next: return neighbour(index, 1)
      case .paragraph:
        return spans.contains {
          text.sentences[Int(text.sentenceOfToken[Int($0.start)])].block == text.sentences[index].block
        }
      case .document: return !spans.isEmpty
      case .negated: return false
      }
    }

    private func isBreak(_ token: Int) -> Bool { text.tokens[token].classes.contains(.clauseBreak) }

    private func neighbour(_ index: Int, _ step: Int) -> Bool {
      let section = text.sectionOfBlock[Int(text.sentences[index].block)]
      var at = index + step
      while text.sentences.indices.contains(at), text.sectionOfBlock[Int(text.sentences[at].block)] != section
      {
        at += step
      }
      // Behind a headline comes the text below it.
      if at >= text.sentences.count, section == .headline {
        at =
          text.sentences.indices.first { below in
            below > index
              && [.lead, .body].contains(text.sectionOfBlock[Int(text.sentences[below].block)])
          } ?? at
      }
      guard text.sentences.indices.contains(at) else { return false }
      return spans.contains { text.sentences[at].tokens.contains($0) }
    }
  }

  @Test("agree on random patterns, windows and documents", arguments: 0..<20)
  func agree(_ seed: Int) {
    var numbers = AgreementTests.Numbers(state: UInt64(seed) &* 104_729 &+ 3)
    for _ in 0..<40 {
      var pack = TestPack()
      pack.lexicon("one", ["a", "a b", "a b c", "d"])
      pack.lexicon("two", ["b", "b b", "c a"])
      let tree = AgreementTests.tree(3, &numbers)
      let target = AgreementTests.tree(2, &numbers)
      let (pattern, _) = pack.add(tree)
      let (wanted, _) = pack.add(target)
      guard pack.rules.instructions.count <= 120 else { continue }
      let blocks = (0..<Int.random(in: 1..<5, using: &numbers)).map { _ in
        (
          [BlockKind.paragraph, .caption, .headline].randomElement(using: &numbers) ?? .paragraph,
          AgreementTests.text(&numbers)
        )
      }
      let text = pack.document(blocks)
      let plain = PlainMatcher(rules: pack.rules, text: text, marks: [[], []])
      let spans = text.tokens.indices.flatMap { start in
        Set(plain.all(pattern, at: start).map { TokenSpan(start, $0.end) })
      }
      let reference = Plain(text: text, spans: spans)

      for window in ContextWindow.allCases where window != .negated {
        let distance = Int.random(in: 1..<5, using: &numbers)
        var rules = pack.rules
        let context = ContextRule(window: window, distance: distance, match: MatchSpec(patterns: [pattern]))
        let match = MatchSpec(patterns: [wanted])
        rules.marks.append(MarkRule(name: "all", match: match, stratum: .base))
        rules.marks.append(MarkRule(name: "kept", match: match, unless: [context], stratum: .base))
        rules.marks.append(MarkRule(name: "wanted", match: match, require: [context], stratum: .base))
        var scan = DocumentScan(matcher: Matcher(rules), text: text)
        scan.findMarks(in: .base)
        let all = scan.spans(ofMark: rules.marks.count - 3)
        let holding = all.filter { reference.holds(window, distance, $0) }
        #expect(scan.spans(ofMark: rules.marks.count - 1) == holding, "\(window) \(distance) \(tree)")
        #expect(scan.spans(ofMark: rules.marks.count - 2) == all.filter { !holding.contains($0) })
      }
    }
  }
}

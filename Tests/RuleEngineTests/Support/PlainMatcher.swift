import TextCore

@testable import RuleEngine

/// Follows every way through the instructions of a pattern, without anchors, memory or order of positions.
///
/// Exponential; the reference for the machine.
struct PlainMatcher {
  struct Match: Equatable {
    var end: Int
    var gaps: Int
    var slots: [Int]
  }

  let rules: RuleSet
  let text: TokenizedText
  let edges: [[(end: Int, lexicon: Int)]]
  let marks: [[TokenSpan]]

  init(rules: RuleSet, text: TokenizedText, marks: [[TokenSpan]]) {
    self.rules = rules
    self.text = text
    self.marks = marks
    edges = text.tokens.indices.map { start in
      var found: [(end: Int, lexicon: Int)] = []
      let limit = Int(text.sentences[Int(text.sentenceOfToken[start])].tokens.end)
      for end in start + 1..<max(limit + 1, start + 1) where end <= limit {
        var node: UInt32? = 0
        for token in start..<end {
          node = node.flatMap { rules.trie.child(of: $0, on: text.tokens[token].word) }
        }
        guard let node, text.tokens[start..<end].allSatisfy({ $0.word != 0 }) else { continue }
        for lexicon in rules.trie.nodes[Int(node)].lexicons { found.append((end, Int(lexicon))) }
      }
      return found
    }
  }

  /// All ways of matching from a token, in order of preference of their choices.
  func all(_ pattern: Int, at start: Int) -> [Match] {
    var found: [Match] = []
    let sentence = text.sentences[Int(text.sentenceOfToken[start])].tokens.range
    let slots = [Int](repeating: -1, count: 2 * Int(rules.patterns[pattern].captureCount))
    follow(Int(rules.patterns[pattern].entry), start, Match(end: 0, gaps: 0, slots: slots), sentence, &found)
    return found.filter { $0.end > start }
  }

  /// The best way: fewest gaps, longest, first.
  func best(_ pattern: Int, at start: Int) -> Match? {
    var best: Match?
    for match in all(pattern, at: start) {
      guard let other = best else {
        best = match
        continue
      }
      if match.gaps < other.gaps || match.gaps == other.gaps && match.end > other.end { best = match }
    }
    return best
  }

  private func follow(
    _ pc: Int, _ position: Int, _ match: Match, _ sentence: Range<Int>, _ found: inout [Match]
  ) {
    let step = rules.instructions[pc]
    var match = match
    switch step.opcode {
    case .accept:
      match.end = position
      found.append(match)
    case .jump: follow(Int(step.a), position, match, sentence, &found)
    case .split:
      follow(Int(step.a), position, match, sentence, &found)
      follow(Int(step.b), position, match, sentence, &found)
    case .save:
      match.slots[Int(step.a)] = position
      follow(pc + 1, position, match, sentence, &found)
    case .sentenceStart:
      if position == sentence.lowerBound { follow(pc + 1, position, match, sentence, &found) }
    case .sentenceEnd:
      if position == sentence.upperBound { follow(pc + 1, position, match, sentence, &found) }
    default:
      guard position < sentence.upperBound else { return }
      let joined = text.tokens[position].classes.contains(.joined)
      guard !step.mustBeJoined || joined else { return }
      for end in ends(step, position).sorted(by: >) where end <= sentence.upperBound {
        var next = match
        if step.opcode == .gapToken { next.gaps += 1 }
        follow(pc + 1, end, next, sentence, &found)
      }
    }
  }

  private func ends(_ step: Instruction, _ position: Int) -> [Int] {
    let token = text.tokens[position]
    switch step.opcode {
    case .word: return token.word == step.a ? [position + 1] : []
    case .wordSet: return rules.wordSets[Int(step.a)].contains(token.word) ? [position + 1] : []
    case .gapToken: return token.classes.contains(.hardBreak) ? [] : [position + 1]
    case .lexicon: return edges[position].filter { $0.lexicon == Int(step.a) }.map(\.end)
    case .mark:
      return Set(marks[Int(step.a)].filter { Int($0.start) == position }.map { Int($0.end) }).sorted()
    case .not:
      let tests = rules.instructions[Int(step.a)..<Int(step.a) + Int(step.b)]
      return tests.contains { ends($0, position).contains(position + 1) } ? [] : [position + 1]
    default: return []
    }
  }
}

import RuleEngine

/// Which patterns can match anything at all, given which lexicons have entries and which marks can have spans.
struct PatternReach {
  private let rules: RuleSet
  /// For each lexicon whether it has an entry.
  private let hasEntries: [Bool]
  /// For each mark whether it can have a span.
  private(set) var isPossible: [Bool]

  init(_ rules: RuleSet) {
    self.rules = rules
    var hasEntries = [Bool](repeating: false, count: rules.lexiconNames.count)
    for node in rules.trie.nodes {
      for lexicon in node.lexicons { hasEntries[Int(lexicon)] = true }
      for check in node.checks { hasEntries[Int(check.lexicon)] = true }
    }
    self.hasEntries = hasEntries
    // Each mark stands behind those it names.
    isPossible = [Bool](repeating: false, count: rules.marks.count)
    for (index, mark) in rules.marks.enumerated() {
      guard let match = mark.match else {
        isPossible[index] = true
        continue
      }
      isPossible[index] = mark.voices != 0 && canMatch(match) && mark.require.allSatisfy { canHold($0) }
    }
  }

  /// True where some text gives a match.
  func canMatch(_ match: MatchSpec) -> Bool {
    func isReachable(_ pattern: UInt32) -> Bool { blocker(of: Int(pattern)) == nil }
    return match.allWithin == nil
      ? match.patterns.contains(where: isReachable) : match.patterns.allSatisfy(isReachable)
  }

  /// True where the context can hold; `negated` has no pattern of its own.
  func canHold(_ context: ContextRule) -> Bool { context.window == .negated || canMatch(context.match) }

  /// The first lexicon or mark that keeps the pattern from ever matching, or nil where it can match.
  func blocker(of pattern: Int) -> String? {
    let entry = Int(rules.patterns[pattern].entry)
    var seen: Set<Int> = []
    var open = [entry]
    var blocker: String?
    while let at = open.popLast() {
      guard rules.instructions.indices.contains(at), seen.insert(at).inserted else { continue }
      let step = rules.instructions[at]
      switch step.opcode {
      case .accept: return nil
      case .split: open += [Int(step.b), Int(step.a)]
      case .jump: open.append(Int(step.a))
      case .lexicon where !hasEntries[Int(step.a)]:
        blocker = blocker ?? "@\(PatternReach.shortName(rules.lexiconNames[Int(step.a)]))"
      case .mark where !isPossible[Int(step.a)]: blocker = blocker ?? "#\(rules.marks[Int(step.a)].name)"
      case .wordSet where rules.wordSets[Int(step.a)].isEmpty: blocker = blocker ?? "a word without a form"
      default: open.append(at + 1)
      }
    }
    return blocker ?? "itself"
  }

  /// The name of a lexicon without its pack.
  static func shortName(_ name: String) -> String {
    name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
  }
}

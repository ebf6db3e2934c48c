import RuleEngine
import RuleLanguage
import TextCore

/// Estimates what rules cost: how often their anchors occur, and how long their programs are.
struct RuleCosts {
  /// Places of a mark the program sets, in a million tokens: about one in each sentence of a report.
  static let builtInMark = 40_000
  /// Tokens of a report for one of its headline: rules for headlines are tried there alone.
  static let tokensPerHeadlineToken = 40
  /// Tokens of the text that the estimates are for.
  static let tokens = 1_000_000

  private let rules: RuleSet
  private let perMillion: [String: Int]
  /// No word that is not listed is more frequent than the rarest that is.
  private let rarestListed: Int
  private var ofLexicon: [Int] = []
  private var ofMark: [Int] = []

  init(_ rules: RuleSet, _ frequencies: WordFrequencies) {
    self.rules = rules
    perMillion = Dictionary(
      frequencies.words.map { ($0.word, $0.perMillion) }, uniquingKeysWith: { first, _ in first })
    rarestListed = frequencies.words.map(\.perMillion).min() ?? RuleCosts.tokens
    ofLexicon = lexicons()
    for (index, mark) in rules.marks.enumerated() {
      // Whoever wrote `costly: true` knew what the search costs; a rule on the mark is tried at its spans only.
      let cost =
        isCostly(index) ? nil : mark.match.map { $0.patterns.reduce(0) { $0 + starts(ofPattern: Int($1)) } }
      ofMark.append(min(cost ?? RuleCosts.builtInMark, RuleCosts.tokens))
    }
  }

  /// The cost of a span rule.
  func cost(of rule: Rule) -> RuleCost {
    let patterns = (rule.match?.patterns ?? []).map { Int($0) }
    let contexts = (rule.unless + rule.require).flatMap(\.match.patterns).map { Int($0) }
    var marks: Set<Int> = []
    for pattern in patterns + contexts {
      for step in code(of: pattern) where step.opcode == .mark { marks.insert(Int(step.a)) }
    }
    let everywhere = patterns.reduce(0) { $0 + starts(ofPattern: $1) }
    let isForHeadlines = rule.sections == 1 << Section.headline.rawValue
    return RuleCost(
      rule: rule.id, starts: isForHeadlines ? everywhere / RuleCosts.tokensPerHeadlineToken : everywhere,
      instructions: (patterns + contexts).reduce(0) { $0 + Int(rules.patterns[$1].length) },
      width: patterns.map { Int(rules.patterns[$0].width) }.max() ?? 0,
      costlyMarks: marks.sorted().filter(isCostly).map { "#\(rules.marks[$0].name)" })
  }

  /// True where a mark is tried at every token.
  func isCostly(_ mark: Int) -> Bool {
    rules.marks[mark].match?.patterns.contains {
      rules.patterns[Int($0)].anchors.first?.kind == .anyToken
    } ?? false
  }

  private func code(of pattern: Int) -> ArraySlice<Instruction> {
    let entry = Int(rules.patterns[pattern].entry)
    return rules.instructions[
      entry..<min(rules.instructions.count, entry + Int(rules.patterns[pattern].length))]
  }

  /// A match is tried at all starts from which the rarest anchor can be reached.
  private func starts(ofPattern pattern: Int) -> Int {
    let pattern = rules.patterns[pattern]
    guard let anchor = pattern.anchors.first else { return RuleCosts.tokens }
    let window = min(Int(anchor.maxOffset), Int(pattern.width)) - Int(anchor.minOffset) + 1
    return min(RuleCosts.tokens, frequency(of: anchor) * max(1, window))
  }

  private func frequency(of anchor: Anchor) -> Int {
    let value = Int(anchor.value)
    switch anchor.kind {
    case .word: return frequency(ofWord: anchor.value)
    case .wordSet: return rules.wordSets[value].reduce(0) { $0 + frequency(ofWord: $1) }
    case .lexicon: return ofLexicon[value]
    case .mark: return value < ofMark.count ? ofMark[value] : RuleCosts.builtInMark
    case .anyToken: return RuleCosts.tokens
    }
  }

  private func frequency(ofWord word: UInt32) -> Int {
    let text = rules.vocabulary.word(word)
    return perMillion[text] ?? min(rarestListed, WordFrequencies.unlisted(bytes: text.utf8.count))
  }

  /// For each lexicon the sum over its entries, each as frequent as its rarest word.
  private func lexicons() -> [Int] {
    let nodes = rules.trie.nodes
    var edges: [(child: Int, parent: Int, word: UInt32)] = []
    let keys = rules.trie.children.keys
    for (slot, key) in keys.enumerated() where key != 0 {
      // Keys are stored plus one.
      let edge = key - 1
      edges.append(
        (Int(rules.trie.children.values[slot]), Int(edge >> 32), UInt32(truncatingIfNeeded: edge)))
    }
    // Nodes are numbered in the order they are made, so parents come before children.
    edges.sort { $0.child < $1.child }
    var rarest = [Int](repeating: RuleCosts.tokens, count: nodes.count)
    for edge in edges { rarest[edge.child] = min(rarest[edge.parent], frequency(ofWord: edge.word)) }
    var sums = [Int](repeating: 0, count: rules.lexiconNames.count)
    for (index, node) in nodes.enumerated() {
      for lexicon in node.lexicons { sums[Int(lexicon)] += rarest[index] }
      for check in node.checks { sums[Int(check.lexicon)] += rarest[index] }
    }
    return sums.map { min($0, RuleCosts.tokens) }
  }
}

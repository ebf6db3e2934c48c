import MarkedYAML
import RuleEngine

extension Compilation {
  /// What a match belongs to; it decides which bounds hold.
  enum Purpose {
    case rule
    case mark(isCostly: Bool)
    case context

    var isRule: Bool {
      if case .rule = self { return true }
      return false
    }
  }

  /// A compiled match: patterns and, for each, the names of its captures.
  struct CompiledMatch {
    var spec: MatchSpec
    var captureNames: [[String]]
    var facts: [PatternFacts]
  }

  /// Compiles a match; nil where none of its patterns can be used (which is reported).
  mutating func compile(_ match: MatchSyntax, pack: Int, purpose: Purpose) -> CompiledMatch? {
    var indices: [Int] = []
    var names: [[String]] = []
    var facts: [PatternFacts] = []
    for text in match.patterns {
      guard let tree = syntax(of: text) else { continue }
      let positions = markPositions
      var lowering = PatternLowering(scope: scopes[pack]) { key in
        switch key {
        case .builtIn(let mark): mark.rawValue
        case .pack(let index): positions[index]
        }
      }
      let node = lowering.lower(tree, &reader)
      for fault in lowering.faults { faults.add(fault, in: text) }
      guard !lowering.faults.contains(where: { $0.code.severity == .error }) else { continue }
      PatternLint.check(tree, isOfRule: purpose.isRule, text, &faults)
      let isAll = match.within != nil
      let branches = isAll ? [node] : PatternBranches.branches(of: node, lexicons)
      for branch in branches {
        guard let index = add(branch, text, purpose, captures: lowering.captures.count, &facts) else { break }
        indices.append(index)
        names.append(lowering.captures)
      }
    }
    guard !indices.isEmpty else { return nil }
    return CompiledMatch(
      spec: MatchSpec(patterns: indices, allWithin: match.within), captureNames: names, facts: facts)
  }

  private mutating func add(
    _ branch: PatternNode, _ text: SyntaxText, _ purpose: Purpose, captures: Int, _ all: inout [PatternFacts]
  ) -> Int? {
    let facts = PatternFacts(branch, lexicons, cost: cost(ofWord:))
    let whole = 0..<text.text.utf8.count
    guard facts.least > 0 else {
      faults.add(.emptyPattern, "the pattern can match without a single token", in: text, range: whole)
      return nil
    }
    guard facts.most <= PatternLimits.width else {
      faults.add(
        .tooWide, "a match could have \(facts.most) tokens; at most \(PatternLimits.width) are allowed",
        in: text,
        range: whole)
      return nil
    }
    let anchors = anchors(facts)
    if anchors.first?.kind == .anyToken, !mayLackAnchor(purpose) {
      faults.add(
        .noAnchor, "the pattern holds no word, lexicon or mark that every match must have",
        hint: "add one, or give the mark `costly: true`", in: text, range: whole)
      return nil
    }
    guard let index = generator.add(branch, facts: facts, anchors: anchors, captureCount: captures, to: &set)
    else {
      faults.add(
        .tooWide, "the pattern needs more than \(PatternLimits.instructions) steps",
        hint: "use a lexicon for long alternatives", in: text, range: whole)
      return nil
    }
    all.append(facts)
    return index
  }

  private func mayLackAnchor(_ purpose: Purpose) -> Bool {
    switch purpose {
    case .rule: false
    case .mark(let isCostly): isCostly
    case .context: true
    }
  }

  /// Anchors a pattern keeps: where it is looked for, what is looked for beside that, and two that its sentence needs.
  private static let mostAnchors = 4

  /// The rarest needs, the rarest first; those that the first one may fulfil itself stand behind the others.
  private mutating func anchors(_ facts: PatternFacts) -> [Anchor] {
    var costs: [(cost: Int, need: PatternFacts.Need)] = []
    for need in facts.needs { costs.append((cost(of: need), need)) }
    costs.sort { ($0.cost, $0.need.least) < ($1.cost, $1.need.least) }
    guard let first = costs.first?.need else {
      return [Anchor(kind: .anyToken, value: 0, minOffset: 0, maxOffset: 0)]
    }
    let others = costs.dropFirst().map(\.need)
    let needs =
      [first] + others.filter { !$0.mayCoincide(with: first) } + others.filter { $0.mayCoincide(with: first) }
    return needs.prefix(Compilation.mostAnchors).map { need in
      let most = need.most ?? Int(UInt16.max)
      switch need.kind {
      case .words(let words) where words.count == 1:
        return Anchor(kind: .word, value: Int(words[0]), minOffset: need.least, maxOffset: most)
      case .words(let words):
        return Anchor(
          kind: .wordSet, value: generator.wordSet(words, &set), minOffset: need.least, maxOffset: most)
      case .lexicon(let id): return Anchor(kind: .lexicon, value: id, minOffset: need.least, maxOffset: most)
      case .mark(let id): return Anchor(kind: .mark, value: id, minOffset: need.least, maxOffset: most)
      }
    }
  }

  private func cost(of need: PatternFacts.Need) -> Int {
    switch need.kind {
    case .words(let words): return words.reduce(0) { $0 + cost(ofWord: $1) }
    case .lexicon(let id): return lexicons[id].occurrences
    case .mark: return WordCost.mark
    }
  }

  /// How often a word is likely to occur in a million tokens.
  func cost(ofWord word: UInt32) -> Int {
    guard word > 0, Int(word) <= reader.vocabulary.count else { return 0 }
    return wordCost.word(word, bytes: reader.vocabulary.length(of: word))
  }

  /// Compiles the contexts of a rule or mark.
  mutating func compile(_ contexts: [ContextSyntax], pack: Int) -> [ContextRule] {
    var out: [ContextRule] = []
    for context in contexts {
      guard let match = context.match else {
        let hasNegators = scopes[pack].marks.values.contains { isNegator($0) }
        if !hasNegators {
          faults.add(
            .unknownMark, "`negated` looks for marks of the role negation, and there is none",
            hint: "define one: {match: \"not | no\", role: negation}", at: context.place)
        }
        out.append(ContextRule(window: context.window, match: MatchSpec(patterns: [])))
        continue
      }
      let key = ContextKey(pack: pack, patterns: match.patterns.map(\.text), within: match.within)
      guard let spec = knownContexts[key] ?? compile(match, pack: pack, purpose: .context)?.spec else {
        continue
      }
      knownContexts[key] = spec
      out.append(ContextRule(window: context.window, distance: context.distance, match: spec))
    }
    return out
  }

  private func isNegator(_ key: MarkKey) -> Bool {
    if case .pack(let index) = key { return marks[index].syntax.role == .negation }
    return false
  }
}

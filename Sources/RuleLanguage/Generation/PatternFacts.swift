import RuleEngine

/// What is known of a pattern before it runs: its width and the words every match must hold.
struct PatternFacts {
  /// Something every match holds.
  struct Need: Hashable {
    /// What is looked for.
    enum Kind: Hashable {
      case words([UInt32])
      case lexicon(Int)
      case mark(Int)
    }

    var kind: Kind
    /// Fewest and most tokens before it; nil where a mark stands before it.
    var least: Int
    var most: Int?

    /// True where one token may be what both look for.
    func mayCoincide(with other: Need) -> Bool {
      kind == other.kind && least <= other.most ?? .max && other.least <= most ?? .max
    }
  }

  /// Widths above this are all too wide; keeps products small.
  private static let ceiling = 100_000

  /// Fewest tokens of a match.
  var least = 0
  /// Most tokens of a match, marks as one.
  var most = 0
  /// True where a match can be wider than `most`, as it holds a mark.
  var isOpen = false
  var needs: [Need] = []

  /// The facts of a node. The depth of nodes is bounded by the parser.
  ///
  /// - Parameter cost: how often a word is likely to occur; decides which word stands for an alternative.
  init(_ node: PatternNode, _ lexicons: [LexiconInfo], cost: (UInt32) -> Int) {
    switch node {
    case .word(let word, _), .surface(_, let word, _):
      (least, most) = (1, 1)
      needs = [Need(kind: .words([word]), least: 0, most: 0)]
    case .wordSet(let words):
      (least, most) = (1, 1)
      needs = [Need(kind: .words(words), least: 0, most: 0)]
    case .lexicon(let id):
      (least, most) = (max(1, lexicons[id].shortest), max(1, lexicons[id].longest))
      needs = [Need(kind: .lexicon(id), least: 0, most: 0)]
    case .mark(let id):
      (least, most) = (1, 1)
      isOpen = true
      needs = [Need(kind: .mark(id), least: 0, most: 0)]
    case .tokenClass, .glob, .not: (least, most) = (1, 1)
    case .gap(let count): most = count
    case .sentenceStart, .sentenceEnd: break
    case .capture(_, let inner): self = PatternFacts(inner, lexicons, cost: cost)
    case .sequence(let parts): addAll(parts.map { PatternFacts($0, lexicons, cost: cost) })
    case .repetition(let inner, let low, let high):
      let one = PatternFacts(inner, lexicons, cost: cost)
      least = min(one.least * low, PatternFacts.ceiling)
      most = min(one.most * high, PatternFacts.ceiling)
      isOpen = one.isOpen
      if low > 0 { needs = one.needs }
    case .choice(let branches):
      addChoice(branches.map { PatternFacts($0, lexicons, cost: cost) }, lexicons, cost)
    }
  }

  private mutating func addAll(_ parts: [PatternFacts]) {
    for part in parts {
      for need in part.needs {
        var shifted = need
        shifted.least += least
        shifted.most = isOpen ? nil : need.most.map { $0 + most }
        needs.append(shifted)
      }
      least = min(least + part.least, PatternFacts.ceiling)
      most = min(most + part.most, PatternFacts.ceiling)
      isOpen = isOpen || part.isOpen
    }
  }

  private mutating func addChoice(
    _ branches: [PatternFacts], _ lexicons: [LexiconInfo], _ cost: (UInt32) -> Int
  ) {
    least = branches.map(\.least).min() ?? 0
    most = branches.map(\.most).max() ?? 0
    isOpen = branches.contains { $0.isOpen }
    var words: Set<UInt32> = []
    var low = Int.max
    var high: Int? = 0
    for branch in branches {
      // Of each branch the need that can be written as a set of words; one without any spoils the union.
      guard let (need, set) = branch.wordNeed(lexicons, cost) else { return }
      words.formUnion(set)
      low = min(low, need.least)
      high = high.flatMap { known in need.most.map { max(known, $0) } }
    }
    guard !words.isEmpty else { return }
    needs = [Need(kind: .words(words.sorted()), least: low, most: high)]
  }

  /// The rarest need that can be written as a set of words.
  private func wordNeed(
    _ lexicons: [LexiconInfo], _ cost: (UInt32) -> Int
  ) -> (Need, Set<UInt32>)? {
    var best: (need: Need, words: Set<UInt32>, cost: Int)?
    for need in needs {
      let set: Set<UInt32>
      switch need.kind {
      case .words(let words): set = Set(words)
      case .lexicon(let id): set = lexicons[id].firstWords
      case .mark: continue
      }
      let sum = set.reduce(0) { $0 + cost($1) }
      if let known = best, known.cost <= sum { continue }
      best = (need, set, sum)
    }
    return best.map { ($0.need, $0.words) }
  }
}

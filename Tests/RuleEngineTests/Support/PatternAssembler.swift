@testable import RuleEngine

/// Turns a pattern tree into instructions and anchors.
struct PatternAssembler {
  var rules: RuleSet
  let lexiconWidths: [(Int, Int)]
  /// How often a word occurs, for the choice of anchors.
  let frequency: (UInt32) -> Int
  private var captures: [String] = []

  init(
    rules: RuleSet, lexiconWidths: [(Int, Int)], frequency: @escaping (UInt32) -> Int = { _ in 0 }
  ) {
    self.rules = rules
    self.frequency = frequency
    self.lexiconWidths = lexiconWidths
  }

  /// Adds a pattern; returns its index and the names of its captures.
  mutating func add(_ tree: PatternTree) -> (pattern: Int, captures: [String]) {
    captures = []
    let entry = rules.instructions.count
    emit(tree)
    rules.instructions.append(Instruction(.accept))
    var anchors = mandatory(tree, 0, 0)
    anchors.sort { rank($0) < rank($1) }
    if anchors.isEmpty { anchors = [Anchor(kind: .anyToken, value: 0, minOffset: 0, maxOffset: 0)] }
    rules.patterns.append(
      Pattern(
        entry: entry, length: rules.instructions.count - entry, width: tree.width(lexiconWidths).most ?? 64,
        captureCount: captures.count, anchors: anchors))
    return (rules.patterns.count - 1, captures)
  }

  private func rank(_ anchor: Anchor) -> Int {
    switch anchor.kind {
    case .lexicon: 40
    case .wordSet: rules.wordSets[Int(anchor.value)].reduce(1) { $0 + frequency($1) }
    case .word: 2 + frequency(anchor.value)
    case .mark: 500
    case .anyToken: 100_000
    }
  }

  private mutating func emit(_ tree: PatternTree) {
    switch tree {
    case .word(let word, let joined):
      rules.instructions.append(Instruction(.word, Int(rules.vocabulary.intern(word)), mustBeJoined: joined))
    case .words(let words):
      let set = rules.wordSets.append(words.map { rules.vocabulary.intern($0) })
      rules.instructions.append(Instruction(.wordSet, set))
    case .surface(let surface):
      rules.surfaces.append(Array(surface.utf8))
      rules.instructions.append(Instruction(.surface, rules.surfaces.count - 1))
    case .lexicon(let id): rules.instructions.append(Instruction(.lexicon, id))
    case .mark(let id): rules.instructions.append(Instruction(.mark, id))
    case .tokenClass(let test): rules.instructions.append(Instruction(.tokenClass, Int(test.rawValue)))
    case .glob(let glob):
      rules.globs.append(
        Glob(parts: glob.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }))
      rules.instructions.append(Instruction(.glob, rules.globs.count - 1))
    case .gap(let most):
      // split(exit, token) …: the exit is preferred.
      var splits: [Int] = []
      for _ in 0..<most {
        splits.append(rules.instructions.count)
        rules.instructions.append(Instruction(.split))
        rules.instructions.append(Instruction(.gapToken))
      }
      for split in splits {
        rules.instructions[split] = Instruction(.split, rules.instructions.count, split + 1)
      }
    case .not(let tests):
      let jump = rules.instructions.count
      rules.instructions.append(Instruction(.jump))
      for test in tests { emit(test) }
      let first = jump + 1
      let count = rules.instructions.count - first
      rules.instructions[jump] = Instruction(.jump, rules.instructions.count)
      rules.instructions.append(Instruction(.not, first, count))
    case .sentenceStart: rules.instructions.append(Instruction(.sentenceStart))
    case .sentenceEnd: rules.instructions.append(Instruction(.sentenceEnd))
    case .sequence(let parts): for part in parts { emit(part) }
    case .choice(let ways):
      var jumps: [Int] = []
      for (index, way) in ways.enumerated() {
        guard index + 1 < ways.count else {
          emit(way)
          break
        }
        let split = rules.instructions.count
        rules.instructions.append(Instruction(.split))
        emit(way)
        jumps.append(rules.instructions.count)
        rules.instructions.append(Instruction(.jump))
        rules.instructions[split] = Instruction(.split, split + 1, rules.instructions.count)
      }
      for jump in jumps { rules.instructions[jump] = Instruction(.jump, rules.instructions.count) }
    case .repeated(let inner, let low, let high):
      for _ in 0..<low { emit(inner) }
      var splits: [Int] = []
      for _ in low..<max(low, high) {
        splits.append(rules.instructions.count)
        rules.instructions.append(Instruction(.split))
        emit(inner)
      }
      for split in splits {
        rules.instructions[split] = Instruction(.split, split + 1, rules.instructions.count)
      }
    case .capture(let name, let inner):
      let index = captures.firstIndex(of: name) ?? captures.count
      if index == captures.count { captures.append(name) }
      rules.instructions.append(Instruction(.save, 2 * index))
      emit(inner)
      rules.instructions.append(Instruction(.save, 2 * index + 1))
    }
  }

  /// What every match holds, with the distance from its start.
  private mutating func mandatory(_ tree: PatternTree, _ low: Int, _ high: Int?) -> [Anchor] {
    let most = high ?? Int(UInt16.max)
    switch tree {
    case .word(let word, _):
      return [Anchor(kind: .word, value: Int(rules.vocabulary.intern(word)), minOffset: low, maxOffset: most)]
    case .words(let words):
      let set = rules.wordSets.append(words.map { rules.vocabulary.intern($0) })
      return [Anchor(kind: .wordSet, value: set, minOffset: low, maxOffset: most)]
    case .lexicon(let id): return [Anchor(kind: .lexicon, value: id, minOffset: low, maxOffset: most)]
    case .mark(let id): return [Anchor(kind: .mark, value: id, minOffset: low, maxOffset: most)]
    case .capture(_, let inner): return mandatory(inner, low, high)
    case .repeated(let inner, let least, _): return least > 0 ? mandatory(inner, low, high) : []
    case .sequence(let parts):
      var anchors: [Anchor] = []
      var low = low
      var high = high
      for part in parts {
        anchors += mandatory(part, low, high)
        let width = part.width(lexiconWidths)
        low += width.least
        high = high.flatMap { sum in width.most.map { sum + $0 } }
      }
      return anchors
    case .choice(let ways):
      var words: [String] = []
      for way in ways {
        guard case .word(let word, _) = way else { return [] }
        words.append(word)
      }
      return mandatory(.words(words), low, high)
    default: return []
    }
  }
}

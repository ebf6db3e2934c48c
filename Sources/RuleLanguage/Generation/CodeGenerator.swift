import RuleEngine

/// Writes the instructions of patterns into a rule set.
struct CodeGenerator {
  private var wordSetIndex: [[UInt32]: Int] = [:]
  private var surfaceIndex: [[UInt8]: Int] = [:]
  private var globIndex: [Glob: Int] = [:]

  /// Adds a pattern and returns its index; nil where it has too many instructions.
  mutating func add(
    _ node: PatternNode, facts: PatternFacts, anchors: [Anchor], captureCount: Int, to set: inout RuleSet
  ) -> Int? {
    let entry = set.instructions.count
    emit(node, &set)
    set.instructions.append(Instruction(.accept))
    let length = set.instructions.count - entry
    guard length <= PatternLimits.instructions else {
      set.instructions.removeLast(length)
      return nil
    }
    set.patterns.append(
      Pattern(entry: entry, length: length, width: facts.most, captureCount: captureCount, anchors: anchors))
    return set.patterns.count - 1
  }

  private mutating func emit(_ node: PatternNode, _ set: inout RuleSet) {
    guard set.instructions.count < 1 << 24 else { return }
    switch node {
    case .sequence(let parts): for part in parts { emit(part, &set) }
    case .choice(let branches): emitChoice(branches, &set)
    case .repetition(let inner, let low, let high):
      for _ in 0..<low { emit(inner, &set) }
      emitOptional(inner, high - low, &set)
    case .gap(let count): emitGap(count, &set)
    case .not(let tests):
      let start = set.instructions.count
      set.instructions.append(Instruction(.not, start + 2, tests.count))
      set.instructions.append(Instruction(.jump, start + 2 + tests.count))
      for test in tests { emit(test, &set) }
    case .capture(let index, let inner):
      set.instructions.append(Instruction(.save, index * 2))
      emit(inner, &set)
      set.instructions.append(Instruction(.save, index * 2 + 1))
    default: set.instructions.append(single(node, &set))
    }
  }

  /// The instruction of a node that is one step.
  private mutating func single(_ node: PatternNode, _ set: inout RuleSet) -> Instruction {
    switch node {
    case .word(let word, let isJoined): return Instruction(.word, Int(word), mustBeJoined: isJoined)
    case .wordSet(let words): return Instruction(.wordSet, wordSet(words, &set))
    case .surface(let bytes, _, let isJoined):
      return Instruction(.surface, surface(bytes, &set), mustBeJoined: isJoined)
    case .lexicon(let id): return Instruction(.lexicon, id)
    case .mark(let id): return Instruction(.mark, id)
    case .tokenClass(let test): return Instruction(.tokenClass, Int(test))
    case .glob(let parts): return Instruction(.glob, glob(Glob(parts: parts), &set))
    case .sentenceStart: return Instruction(.sentenceStart)
    case .sentenceEnd: return Instruction(.sentenceEnd)
    default: return Instruction(.accept)
    }
  }

  private mutating func emitChoice(_ branches: [PatternNode], _ set: inout RuleSet) {
    var exits: [Int] = []
    for (index, branch) in branches.enumerated() {
      guard index < branches.count - 1 else {
        emit(branch, &set)
        break
      }
      let split = set.instructions.count
      set.instructions.append(Instruction(.split, split + 1, 0))
      emit(branch, &set)
      exits.append(set.instructions.count)
      set.instructions.append(Instruction(.jump))
      set.instructions[split].b = UInt32(set.instructions.count)
    }
    for exit in exits { set.instructions[exit].a = UInt32(set.instructions.count) }
  }

  /// Up to `count` more of a part, as many as there are.
  private mutating func emitOptional(_ inner: PatternNode, _ count: Int, _ set: inout RuleSet) {
    var splits: [Int] = []
    for _ in 0..<max(0, count) {
      splits.append(set.instructions.count)
      set.instructions.append(Instruction(.split, set.instructions.count + 1, 0))
      emit(inner, &set)
    }
    for split in splits { set.instructions[split].b = UInt32(set.instructions.count) }
  }

  /// Up to `count` tokens, as few as will do.
  private mutating func emitGap(_ count: Int, _ set: inout RuleSet) {
    let start = set.instructions.count
    let end = start + 2 * count
    for _ in 0..<count {
      set.instructions.append(Instruction(.split, end, set.instructions.count + 1))
      set.instructions.append(Instruction(.gapToken))
    }
  }

  mutating func wordSet(_ words: [UInt32], _ set: inout RuleSet) -> Int {
    if let known = wordSetIndex[words] { return known }
    let index = set.wordSets.append(words)
    wordSetIndex[words] = index
    return index
  }

  private mutating func surface(_ bytes: [UInt8], _ set: inout RuleSet) -> Int {
    if let known = surfaceIndex[bytes] { return known }
    set.surfaces.append(bytes)
    surfaceIndex[bytes] = set.surfaces.count - 1
    return set.surfaces.count - 1
  }

  private mutating func glob(_ glob: Glob, _ set: inout RuleSet) -> Int {
    if let known = globIndex[glob] { return known }
    set.globs.append(glob)
    globIndex[glob] = set.globs.count - 1
    return set.globs.count - 1
  }
}

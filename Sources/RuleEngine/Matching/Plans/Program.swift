import TextCore

/// The code of all patterns, checked, with what the machine needs to know beforehand.
///
/// Every jump goes forward, so that a run ends after at most as many steps as there are instructions; a jump
/// that does not is dead.
struct Program: Sendable {
  /// What a pattern needs to run.
  struct Entry: Sendable {
    /// First step.
    var pc: Int32
    /// Number of the first branching step reached.
    var slotBase: UInt32
    /// Numbers of branching steps reached, counted from `slotBase`.
    var slotCount: UInt32
    /// False for patterns over the budget of states.
    var isRunnable: Bool
    /// True where it could match without a token; such a match does not count.
    var mayBeEmpty: Bool
    /// Where the single-token tests stand, in `Program.firstTests`, one of which the first token of every match
    /// passes; none where it may begin with something else.
    var firstTests: Range<Int32> {
      get { Range(uncheckedBounds: (firstTestsStart, firstTestsEnd)) }
      set { (firstTestsStart, firstTestsEnd) = (newValue.lowerBound, newValue.upperBound) }
    }
    // Two numbers instead of a range: those can be copied as bytes.
    private var firstTestsStart: Int32 = 0
    private var firstTestsEnd: Int32 = 0
    /// The mark, where the pattern is nothing but one mark; otherwise -1.
    var bareMark: Int32
    /// True where every match begins with the sentence.
    var isInitial = false
    /// True where a mark is part of it: its tokens cannot be told beforehand.
    var hasMark = false
    /// Number of captures.
    var captureCount: UInt8 = 0
    /// The step, where the pattern has one step that consumes, perhaps behind the start of the sentence; otherwise -1.
    var bareStep: Int32 = -1

    init(pc: Int32, slotBase: UInt32, slotCount: UInt32, isRunnable: Bool, mayBeEmpty: Bool, bareMark: Int32)
    {
      self.pc = pc
      self.slotBase = slotBase
      self.slotCount = slotCount
      self.isRunnable = isRunnable
      self.mayBeEmpty = mayBeEmpty
      self.bareMark = bareMark
    }
  }

  /// The steps; one more than instructions, the last one dead.
  var steps = FlatArray<Step>()
  /// For each step the fewest gap tokens from there to the end of the match.
  var fewestGaps = FlatArray<UInt64>()
  /// The patterns.
  var entries = FlatArray<Entry>()
  /// Steps that may take the first token of a match, pattern after pattern.
  var firstTests = FlatArray<Int32>()
  /// Most branching steps of one pattern.
  var mostSlots = 0

  /// No code, to be filled.
  init() {}

  init(_ rules: RuleSet) {
    let count = rules.instructions.count
    var steps: [Step] = []
    steps.reserveCapacity(count + 1)
    var slot: UInt32 = 0
    for (pc, instruction) in rules.instructions.enumerated() {
      var step = Step(
        opcode: instruction.opcode, mustBeJoined: instruction.mustBeJoined,
        isDead: !Program.isSound(instruction, at: pc, in: rules), a: instruction.a, b: instruction.b,
        slot: slot)
      switch instruction.opcode {
      case .split, .lexicon, .mark: slot += 1
      default: break
      }
      if step.isDead { step.opcode = .accept }
      steps.append(step)
    }
    steps.append(Step(opcode: .accept, mustBeJoined: false, isDead: true, a: 0, b: 0, slot: slot))
    self.steps = FlatArray(steps)
    self.fewestGaps = FlatArray(Program.fewest(steps) { $0.opcode == .gapToken })
    let fewestTokens = Program.fewest(steps) { step in
      switch step.opcode {
      case .accept, .jump, .save, .split, .sentenceStart, .sentenceEnd: false
      default: true
      }
    }
    var seen = [Int32](repeating: -1, count: steps.count)
    var firstTests: [Int32] = []
    let entries = rules.patterns.enumerated().map { index, pattern in
      var entry = Program.entry(of: pattern, Int32(index), steps, &seen)
      entry.mayBeEmpty = fewestTokens[Int(entry.pc)] == 0
      let first = Int32(firstTests.count)
      if !entry.mayBeEmpty { firstTests += Program.firstTests(of: Int(entry.pc), steps) }
      entry.firstTests = first..<Int32(firstTests.count)
      entry.isInitial = Program.isInitial(Int(entry.pc), steps)
      entry.bareStep = Program.bareStep(of: Int(entry.pc), steps)
      entry.captureCount = pattern.captureCount
      return entry
    }
    self.entries = FlatArray(entries)
    self.firstTests = FlatArray(firstTests)
    self.mostSlots = entries.reduce(0) { $1.isRunnable ? max($0, Int($1.slotCount)) : $0 }
  }

  private static func isSound(_ step: Instruction, at pc: Int, in rules: RuleSet) -> Bool {
    let count = rules.instructions.count
    switch step.opcode {
    case .split: return Int(step.a) > pc && Int(step.b) > pc && Int(step.a) < count && Int(step.b) < count
    case .jump: return Int(step.a) > pc && Int(step.a) < count
    case .not: return Int(step.a) + Int(step.b) <= count
    case .wordSet: return Int(step.a) < rules.wordSets.count
    case .surface: return Int(step.a) < rules.surfaces.count
    case .glob: return Int(step.a) < rules.globs.count
    case .lexicon: return Int(step.a) < rules.lexiconNames.count
    case .mark: return Int(step.a) < rules.marks.count
    case .tokenClass: return step.a <= UInt32(UInt8.max) && ClassTest(rawValue: UInt8(step.a)) != nil
    case .word, .gapToken, .sentenceStart, .sentenceEnd, .save, .accept: return true
    }
  }

  /// For each step the fewest counted steps from there to the end of the match.
  private static func fewest(_ steps: [Step], counting counts: (Step) -> Bool) -> [UInt64] {
    let most = UInt64(UInt32.max)
    var fewest = [UInt64](repeating: most, count: steps.count)
    for pc in steps.indices.reversed() where !steps[pc].isDead {
      let step = steps[pc]
      switch step.opcode {
      case .accept: fewest[pc] = 0
      case .split: fewest[pc] = min(fewest[Int(step.a)], fewest[Int(step.b)])
      case .jump: fewest[pc] = fewest[Int(step.a)]
      default: fewest[pc] = min(fewest[pc + 1] + (counts(step) ? 1 : 0), most)
      }
    }
    return fewest
  }

  /// Most tests worth a try before the pattern itself is run.
  private static let mostFirstTests = 6

  /// The steps that may take the first token; none if they are too many, or other than single-token tests.
  private static func firstTests(of entry: Int, _ steps: [Step]) -> [Int32] {
    var tests: [Int32] = []
    var open = [entry]
    while let pc = open.popLast() {
      let step = steps[pc]
      switch step.opcode {
      case .jump: open.append(Int(step.a))
      case .save, .sentenceStart: open.append(pc + 1)
      case .split:
        open.append(Int(step.b))
        open.append(Int(step.a))
      case .word, .wordSet, .surface, .tokenClass, .glob: tests.append(Int32(pc))
      case .accept, .gapToken, .lexicon, .mark, .not, .sentenceEnd: return []
      }
      if tests.count + open.count > mostFirstTests { return [] }
    }
    return tests
  }

  /// True where a pattern begins with the start of the sentence, whatever it goes on with.
  private static func isInitial(_ entry: Int, _ steps: [Step]) -> Bool {
    var pc = entry
    while steps[pc].opcode == .save { pc += 1 }
    return steps[pc].opcode == .sentenceStart
  }

  /// The only step of a pattern that does anything but begin or end a capture, or the sentence; -1 if there are more.
  private static func bareStep(of entry: Int, _ steps: [Step]) -> Int32 {
    var pc = entry
    var found: Int32 = -1
    while true {
      let step = steps[pc]
      switch step.opcode {
      case .save: break
      case .accept: return step.isDead ? -1 : found
      case .word, .wordSet, .surface, .tokenClass, .glob, .not, .lexicon, .mark:
        guard found < 0 else { return -1 }
        found = Int32(pc)
      case .sentenceStart: if found >= 0 { return -1 }
      case .gapToken, .sentenceEnd, .split, .jump: return -1
      }
      pc += 1
    }
  }

  private static func entry(
    of pattern: Pattern, _ index: Int32, _ steps: [Step], _ seen: inout [Int32]
  ) -> Entry {
    var found = Entry(
      pc: Int32(truncatingIfNeeded: pattern.entry), slotBase: .max, slotCount: 0, isRunnable: true,
      mayBeEmpty: false, bareMark: -1)
    guard Int(pattern.entry) < steps.count else {
      found.pc = Int32(steps.count - 1)
      found.slotBase = 0
      return found
    }
    var open = [Int(pattern.entry)]
    var states = 0
    var lastSlot: UInt32 = 0
    var marks: [UInt32] = []
    var isBare = true
    while let pc = open.popLast() {
      guard seen[pc] != index else { continue }
      seen[pc] = index
      states += 1
      let step = steps[pc]
      switch step.opcode {
      case .split, .lexicon, .mark:
        found.slotBase = min(found.slotBase, step.slot)
        lastSlot = max(lastSlot, step.slot + 1)
      default: break
      }
      switch step.opcode {
      case .accept: isBare = isBare && !step.isDead
      case .jump: open.append(Int(step.a))
      case .split:
        open.append(Int(step.a))
        open.append(Int(step.b))
        isBare = false
      case .mark:
        marks.append(step.a)
        open.append(pc + 1)
        isBare = isBare && !step.mustBeJoined
      case .save: open.append(pc + 1)
      default:
        open.append(pc + 1)
        isBare = false
      }
    }
    if found.slotBase == .max { found.slotBase = 0 }
    found.slotCount = max(lastSlot, found.slotBase) - found.slotBase
    found.hasMark = !marks.isEmpty
    found.isRunnable = states <= EngineLimits.statesPerPattern
    if isBare, marks.count == 1 { found.bareMark = Int32(marks[0]) }
    return found
  }
}

import TextCore

/// Where a pattern is looked for: its anchors in flat form.
struct PatternPlan: Sendable {
  /// Where the first anchor's places are listed.
  enum Source: UInt8, Sendable {
    /// The words of group `index`.
    case words
    /// Entries of lexicon `index`.
    case lexicon
    /// Spans of mark `index`.
    case mark
    /// Every token.
    case everyToken
    /// Tokens that pass one of the tests of list `index` of a `TestIndex`.
    case tests
    /// Nowhere: over the budget, or of a broken rule set.
    case nowhere
  }

  /// The code.
  private(set) var entry: Program.Entry
  /// List of the places of the first anchor.
  private(set) var source: Source
  /// Which list.
  private(set) var index: Int32
  /// True where the pattern is nothing but its anchor: every place is a match, or every one that begins a sentence.
  private(set) var isBare: Bool
  /// Tokens between the start of a match and its first anchor; `most` is `Int32.max` where nobody knows.
  let fewest: Int32
  let most: Int32
  /// The second anchor; `anyToken` where there is none worth a look.
  let gate: Anchor.Kind
  /// What it is; for a word set its group.
  let gateValue: UInt32
  /// Where the second anchor stands, seen from the first one.
  let gateLow: Int32
  let gateHigh: Int32

  init(
    _ pattern: Pattern, _ entry: Program.Entry, steps: FlatArray<Step>, _ groups: WordGroups,
    in rules: RuleSet
  ) {
    self.entry = entry
    let anchor = pattern.anchors.first ?? Anchor(kind: .anyToken, value: 0, minOffset: 0, maxOffset: 0)
    fewest = Int32(anchor.minOffset)
    most = anchor.maxOffset == .max ? .max : Int32(anchor.maxOffset)
    var source = Source.nowhere
    var index = Int32(truncatingIfNeeded: anchor.value)
    switch anchor.kind {
    case .word, .wordSet:
      if let group = groups.group(of: anchor.kind, anchor.value) {
        source = .words
        index = Int32(truncatingIfNeeded: group)
      }
    case .lexicon: if Int(anchor.value) < rules.lexiconNames.count { source = .lexicon }
    case .mark: if Int(anchor.value) < rules.marks.count { source = .mark }
    case .anyToken: source = .everyToken
    }
    self.source = entry.isRunnable ? source : .nowhere
    self.index = index
    isBare = entry.bareStep >= 0 && PatternPlan.isBare(anchor, steps[Int(entry.bareStep)])

    let second = pattern.anchors.count > 1 ? pattern.anchors[1] : nil
    guard let second, PatternPlan.isSound(second, in: rules), anchor.maxOffset != .max,
      second.maxOffset != .max,
      Int(second.maxOffset) - Int(second.minOffset) + Int(anchor.maxOffset) - Int(anchor.minOffset)
        < EngineLimits.widestGate
    else {
      gate = .anyToken
      gateValue = 0
      gateLow = 0
      gateHigh = 0
      return
    }
    gate = second.kind
    gateValue =
      gate == .wordSet
      ? UInt32(groups.group(of: second.kind, second.value) ?? 0) : second.value
    gateLow = Int32(second.minOffset) - Int32(anchor.maxOffset)
    gateHigh = Int32(second.maxOffset) - Int32(anchor.minOffset)
  }

  /// A plan without a pattern.
  static var nowhere: PatternPlan {
    PatternPlan(
      Pattern(entry: 0, length: 0, width: 0, captureCount: 0, anchors: []),
      Program.Entry(pc: 0, slotBase: 0, slotCount: 0, isRunnable: false, mayBeEmpty: false, bareMark: -1),
      steps: FlatArray(), WordGroups(), in: RuleSet())
  }

  /// Looks where a list of tests holds instead of everywhere.
  mutating func beginWithTests(of list: Int32) {
    source = .tests
    index = list
    entry.firstTests = 0..<0
    isBare = entry.bareStep >= 0
  }

  /// True where an anchor says all that the only step of a pattern says.
  private static func isBare(_ anchor: Anchor, _ step: Step) -> Bool {
    guard anchor.minOffset == 0, anchor.maxOffset == 0, !step.mustBeJoined else { return false }
    switch (anchor.kind, step.opcode) {
    case (.word, .word), (.wordSet, .wordSet), (.lexicon, .lexicon), (.mark, .mark):
      return anchor.value == step.a
    default: return false
    }
  }

  private static func isSound(_ anchor: Anchor, in rules: RuleSet) -> Bool {
    switch anchor.kind {
    case .word: true
    case .wordSet: Int(anchor.value) < rules.wordSets.count
    case .lexicon: Int(anchor.value) < rules.lexiconNames.count
    case .mark: Int(anchor.value) < rules.marks.count
    case .anyToken: false
    }
  }
}

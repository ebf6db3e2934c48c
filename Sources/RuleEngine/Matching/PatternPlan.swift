/// Where a pattern is looked for: its anchors in flat form.
struct PatternPlan: Sendable {
  /// Where the first anchor's places are listed.
  enum Source: UInt8, Sendable {
    /// In the list of words and word sets, under `index`.
    case words
    /// Entries of lexicon `index`.
    case lexicon
    /// Spans of mark `index`.
    case mark
    /// Every token.
    case everyToken
    /// Nowhere: over the budget, or of a broken rule set.
    case nowhere
  }

  /// The code.
  let entry: Program.Entry
  /// List of the places of the first anchor.
  let source: Source
  /// Which list.
  let index: Int32
  /// Tokens between the start of a match and its first anchor; `most` is `Int32.max` where nobody knows.
  let fewest: Int32
  let most: Int32
  /// The second anchor; `anyToken` where there is none worth a look.
  let gate: Anchor.Kind
  let gateValue: UInt32
  /// Where the second anchor stands, seen from the first one.
  let gateLow: Int32
  let gateHigh: Int32

  init(_ pattern: Pattern, _ entry: Program.Entry, wordAnchor: Int32, in rules: RuleSet) {
    self.entry = entry
    let anchor = pattern.anchors.first ?? Anchor(kind: .anyToken, value: 0, minOffset: 0, maxOffset: 0)
    fewest = Int32(anchor.minOffset)
    most = anchor.maxOffset == .max ? .max : Int32(anchor.maxOffset)
    var source = Source.nowhere
    var index = Int32(truncatingIfNeeded: anchor.value)
    switch anchor.kind {
    case .word, .wordSet:
      index = wordAnchor
      if index >= 0 { source = .words }
    case .lexicon: if Int(anchor.value) < rules.lexiconNames.count { source = .lexicon }
    case .mark: if Int(anchor.value) < rules.marks.count { source = .mark }
    case .anyToken: source = .everyToken
    }
    self.source = entry.isRunnable ? source : .nowhere
    self.index = index

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
    gateValue = second.value
    gateLow = Int32(second.minOffset) - Int32(anchor.maxOffset)
    gateHigh = Int32(second.maxOffset) - Int32(anchor.minOffset)
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

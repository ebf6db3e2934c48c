import TextCore

/// Which signs of a document each pattern needs.
///
/// A sign tells for something patterns look for in which sentences it may stand: bit `sentence & 63`. What is not in
/// the sentence, or, of a long document, in none of those that share its bit, cannot match there, and most patterns
/// fall by one `and` over the whole document. The signs stand in one list: of groups of words, lexicons, marks, the
/// sentences that marks cover, lists of tests, everywhere, sections, nowhere, and kinds of words, each of which has a
/// second number (`MachineState.signs`).
struct SignIndex: Sendable {
  /// What a pattern needs in a sentence.
  struct Need: Sendable {
    /// Sign of its first anchor.
    var anchor: UInt32
    /// Sign of the next of its anchors; everywhere where there is none.
    var gate: UInt32
    /// Signs of those behind it, or everywhere.
    var third: UInt32
    var fourth: UInt32
  }

  static let sectionCount = 4
  /// The bits of all sections.
  static let allSections: UInt8 = 0b1111

  /// For each entry of `SpecTable.patterns`, and the specification it belongs to.
  var needs = FlatArray<Need>()
  var owners = FlatArray<UInt32>()
  /// The anchors of `needs` once more: a document is asked for all of them, and for what else is needed where they stand.
  var anchors = FlatArray<UInt32>()
  // Where each kind begins.
  var lexicons = 0
  var marks = 0
  var covers = 0
  var tests = 0
  var everywhere = 0
  var sections = 0
  var nowhere = 0
  var kinds = 0
  /// Length of the list.
  var count = 0

  /// Numbers of a kind: its sign, and its last token.
  static let kindSize = 2

  /// No signs, to be filled.
  init() {}

  init(_ rules: RuleSet, _ plans: [PatternPlan], _ specs: SpecTable, _ groups: WordGroups, tests: Int) {
    // One more, behind the groups, for what stands for no group.
    lexicons = groups.count + 1
    marks = lexicons + rules.lexiconNames.count
    covers = marks + rules.marks.count
    self.tests = covers + rules.marks.count
    everywhere = self.tests + tests
    sections = everywhere + 1
    nowhere = sections + SignIndex.sectionCount
    kinds = nowhere + 1
    count = kinds + groups.kindCount * SignIndex.kindSize
    var needs: [Need] = []
    var owners: [UInt32] = []
    for (owner, spec) in specs.specs.enumerated() {
      for at in Int(spec.first)..<Int(spec.end) {
        let pattern = Int(specs.patterns[at])
        let further = pattern < rules.patterns.count ? rules.patterns[pattern].anchors.dropFirst() : []
        needs.append(need(of: plans[pattern], Array(further), groups))
        owners.append(UInt32(owner))
      }
    }
    self.needs = FlatArray(needs)
    self.owners = FlatArray(owners)
    anchors = FlatArray(needs.map(\.anchor))
  }

  /// - Parameter further: the anchors of the pattern but for the first one.
  private func need(of plan: PatternPlan, _ further: [Anchor], _ groups: WordGroups) -> Need {
    let index = Int(plan.index)
    let anchor =
      switch plan.source {
      case .words: sign(ofGroup: index, groups)
      case .lexicon: lexicons + index
      case .mark: marks + index
      case .tests: tests + index
      case .everyToken: everywhere
      case .nowhere: nowhere
      }
    var others: [Int] = []
    for other in further.map({ sign(of: $0, groups) })
    where other != everywhere && other != anchor && !others.contains(other) {
      others.append(other)
    }
    others += [everywhere, everywhere, everywhere]
    return Need(
      anchor: UInt32(anchor), gate: UInt32(others[0]), third: UInt32(others[1]), fourth: UInt32(others[2]))
  }

  /// The sign of an anchor; everywhere where nobody keeps one.
  private func sign(of anchor: Anchor, _ groups: WordGroups) -> Int {
    let value = Int(anchor.value)
    return switch anchor.kind {
    case .word, .wordSet:
      groups.group(of: anchor.kind, anchor.value).map { sign(ofGroup: $0, groups) } ?? everywhere
    case .lexicon: value < marks - lexicons ? lexicons + value : everywhere
    case .mark: value < covers - marks ? marks + value : everywhere
    case .anyToken: everywhere
    }
  }

  private func sign(ofGroup group: Int, _ groups: WordGroups) -> Int {
    let own = groups.kinds(of: group)
    return own.count == 1 ? kinds + Int(own[0]) * SignIndex.kindSize : group
  }
}

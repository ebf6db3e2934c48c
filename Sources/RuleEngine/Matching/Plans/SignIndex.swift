import TextCore

/// Which signs of a document each pattern needs.
///
/// A sign tells for something patterns look for in which sentences it may stand: bit `sentence & 63`. What is not in
/// the sentence, or, of a long document, in none of those that share its bit, cannot match there, and most patterns
/// fall by one `and` over the whole document. The signs stand in one list: of word anchors, lexicons, marks, the
/// sentences that marks cover, lists of tests, words by the last bits of their number, everywhere, sections and nowhere.
struct SignIndex: Sendable {
  /// What a pattern needs in a sentence.
  struct Need: Sendable {
    /// Sign of its first anchor.
    var anchor: UInt32
    /// Sign of its second anchor; everywhere where there is none.
    var gate: UInt32
    /// Word set of its second anchor, the signs of whose words it needs one of; -1 for none.
    var set: Int32
    /// The specification it belongs to.
    var owner: UInt32
  }

  /// Words with the same last bits share a sign: more signs than most documents have different words.
  static let wordSigns = 1024
  static let sectionCount = 4
  /// The bits of all sections.
  static let allSections: UInt8 = 0b1111
  /// Most words of a set whose signs are looked at: a longer set is in nearly every sentence.
  static let mostWords = 24

  /// For each entry of `SpecTable.patterns`.
  var needs: [Need] = []
  // Where each kind begins.
  var lexicons = 0
  var marks = 0
  var covers = 0
  var tests = 0
  var words = 0
  var everywhere = 0
  var sections = 0
  var nowhere = 0

  init(_ rules: RuleSet, _ plans: [PatternPlan], _ specs: SpecTable, anchors: Int, tests: Int) {
    lexicons = anchors
    marks = lexicons + rules.lexiconNames.count
    covers = marks + rules.marks.count
    self.tests = covers + rules.marks.count
    words = self.tests + tests
    everywhere = words + SignIndex.wordSigns
    sections = everywhere + 1
    nowhere = sections + SignIndex.sectionCount
    for (owner, spec) in specs.specs.enumerated() {
      for at in Int(spec.first)..<Int(spec.end) {
        needs.append(need(of: plans[Int(specs.patterns[at])], owner: owner, rules))
      }
    }
  }

  /// Number of signs.
  var count: Int { nowhere + 1 }

  private func need(of plan: PatternPlan, owner: Int, _ rules: RuleSet) -> Need {
    let index = Int(plan.index)
    let anchor =
      switch plan.source {
      case .words: index
      case .lexicon: lexicons + index
      case .mark: marks + index
      case .tests: tests + index
      case .everyToken: everywhere
      case .nowhere: nowhere
      }
    let value = Int(plan.gateValue)
    var set: Int32 = -1
    var gate = everywhere
    switch plan.gate {
    case .word: gate = words + value & (SignIndex.wordSigns - 1)
    case .wordSet: if rules.wordSets[value].count <= SignIndex.mostWords { set = Int32(value) }
    case .lexicon: gate = lexicons + value
    case .mark: gate = marks + value
    case .anyToken: break
    }
    return Need(anchor: UInt32(anchor), gate: UInt32(gate), set: set, owner: UInt32(owner))
  }
}

import TextCore

/// Everything the matcher derives from a rule set; immutable, so that all documents share one.
final class MatcherTables: Sendable {
  let rules: RuleSet
  let program: Program
  let lexicons: LexiconIndex
  let groups: WordGroups
  /// For each pattern where it is looked for; behind them one for a pattern that does not exist.
  let plans: FlatArray<PatternPlan>
  /// The function words: such a word does not pass `[cap]` where it begins a sentence.
  let functionWords: WordFlags
  /// What the pass over the tokens has to do with each word.
  let words: WordTable
  /// The globs, by index.
  let globs: GlobTable
  /// The sets of words, by index.
  let wordSets: WordSetTable
  /// Marks of the role `negation`.
  let negations: [Int]
  /// What marks, rules and contexts look for.
  let specs: SpecTable
  /// What each of their patterns needs in a sentence.
  let signs: SignIndex
  /// The tests with which patterns begin that have no anchor.
  let tests: TestIndex
  /// For each rule where and in whose voice it holds.
  let gates: FlatArray<RuleGate>
  /// For each stratum its marks that have a pattern.
  let marksOfStratum: [[Int]]
  /// For each mark in which voices it may stand.
  let voicesOfMarks: [UInt8]
  /// The marks of each role, by its raw value.
  let marksOfRole: [[Int]]
  /// True where a pattern is over the budget of states and will never match.
  let hasUnrunnablePattern: Bool

  init(_ rules: RuleSet) {
    self.rules = rules
    program = Program(rules)
    lexicons = LexiconIndex(rules)
    groups = WordGroups(rules)
    let (program, groups) = (program, groups)
    var plans = rules.patterns.indices.map { pattern in
      PatternPlan(
        rules.patterns[pattern], program.entries[pattern], steps: program.steps,
        groups, in: rules)
    }
    tests = TestIndex(rules, program, &plans)
    plans.append(.nowhere)
    self.plans = FlatArray(plans)
    hasUnrunnablePattern = program.entries.contains { !$0.isRunnable }
    var functionWords = [Bool](repeating: false, count: rules.vocabulary.count + 1)
    for (lexicon, name) in rules.lexiconNames.enumerated()
    where name == MatcherTables.functionWordLexicon || name.hasSuffix(":" + MatcherTables.functionWordLexicon)
    {
      for word in lexicons.singleWords(of: lexicon, words: rules.vocabulary.count) {
        functionWords[Int(word)] = true
      }
    }
    self.functionWords = WordFlags(functionWords)
    words = WordTable(rules, lexicons, groups, tests)
    globs = GlobTable(rules.globs)
    wordSets = WordSetTable(rules.wordSets)
    negations = rules.marks.indices.filter { rules.marks[$0].role == .negation }
    specs = SpecTable(rules, program)
    signs = SignIndex(rules, plans, specs, groups, tests: tests.lists.count)
    gates = FlatArray(rules.rules.indices.map { RuleGate(rules.rules[$0]) })
    marksOfStratum = MatcherTables.marksOfStratum(rules)
    marksOfRole = MatcherTables.marksOfRole(rules)
    voicesOfMarks = rules.marks.map(\.voices)
  }

  private static func marksOfRole(_ rules: RuleSet) -> [[Int]] {
    MarkRole.allCases.map { role in rules.marks.indices.filter { rules.marks[$0].role == role } }
  }

  private static func marksOfStratum(_ rules: RuleSet) -> [[Int]] {
    var marks: [[Int]] = Array(repeating: [], count: MarkRule.Stratum.allCases.count)
    for mark in rules.marks.indices where rules.marks[mark].match != nil {
      marks[Int(rules.marks[mark].stratum.rawValue)].append(mark)
    }
    return marks
  }

  /// The same tables for rules that are switched or weighed otherwise.
  init(_ other: MatcherTables, rules: RuleSet) {
    self.rules = rules
    program = other.program
    lexicons = other.lexicons
    groups = other.groups
    plans = other.plans
    functionWords = other.functionWords
    words = other.words
    globs = other.globs
    wordSets = other.wordSets
    negations = other.negations
    specs = other.specs
    signs = other.signs
    tests = other.tests
    let known = other.rules.rules
    let isSame =
      known.count == rules.rules.count && known.indices.allSatisfy { rules.rules[$0].hasGate(of: known[$0]) }
    gates = isSame ? other.gates : FlatArray(rules.rules.indices.map { RuleGate(rules.rules[$0]) })
    marksOfStratum = MatcherTables.marksOfStratum(rules)
    marksOfRole = MatcherTables.marksOfRole(rules)
    voicesOfMarks = rules.marks.map(\.voices)
    hasUnrunnablePattern = other.hasUnrunnablePattern
  }

  /// Takes the tables from an archive, in the order of `write`.
  init(_ rules: RuleSet, from archive: inout Archive) {
    self.rules = rules
    program = archive.read()
    lexicons = archive.read()
    groups = archive.read()
    plans = archive.readFlat()
    functionWords = WordFlags(from: &archive)
    words = archive.read()
    globs = archive.read()
    wordSets = archive.read()
    negations = archive.readArray()
    specs = archive.read()
    signs = archive.read()
    tests = archive.read()
    gates = archive.readFlat()
    if gates.count != rules.rules.count { archive.refuse() }
    marksOfStratum = MatcherTables.marksOfStratum(rules)
    marksOfRole = MatcherTables.marksOfRole(rules)
    voicesOfMarks = rules.marks.map(\.voices)
    let flags: [Bool] = archive.readArray()
    hasUnrunnablePattern = flags.first ?? false
  }

  /// Writes everything but the rules.
  func write(to archive: inout Archive) {
    archive.write(program)
    archive.write(lexicons)
    archive.write(groups)
    archive.write(plans)
    functionWords.write(to: &archive)
    archive.write(words)
    archive.write(globs)
    archive.write(wordSets)
    archive.write(negations)
    archive.write(specs)
    archive.write(signs)
    archive.write(tests)
    archive.write(gates)
    archive.write([hasUnrunnablePattern])
  }

  /// The lexicon, of whatever pack, that lists the function words.
  static let functionWordLexicon = "function-word"
}

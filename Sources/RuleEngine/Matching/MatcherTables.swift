import TextCore

/// Everything the matcher derives from a rule set; immutable, so that all documents share one.
final class MatcherTables: Sendable {
  let rules: RuleSet
  let program: Program
  let lexicons: LexiconIndex
  let anchors: AnchorIndex
  /// For each pattern where it is looked for.
  let plans: [PatternPlan]
  /// For each word id whether it is a function word: such a word does not pass `[cap]` where it begins a sentence.
  let functionWords: FlatArray<Bool>
  /// Which rules are worth a look in a document.
  let ruleIndex: RuleIndex
  /// What the pass over the tokens has to do with each word.
  let words: WordTable
  /// The globs, by index.
  let globs: GlobTable
  /// Marks of the role `negation`.
  let negations: [Int]
  /// The different specifications of all contexts.
  let contextSpecs: [MatchSpec]
  /// For each of them whether one of its patterns is nothing but a mark.
  let namesMarks: [Bool]
  /// For each mark and rule the contexts of `unless`, then those of `require`, as indices into `contextSpecs`.
  let contextsOfMark: [[UInt32]]
  let contextsOfRule: [[UInt32]]
  /// True where a pattern is over the budget of states and will never match.
  let hasUnrunnablePattern: Bool

  init(_ rules: RuleSet) {
    self.rules = rules
    program = Program(rules)
    lexicons = LexiconIndex(rules)
    anchors = AnchorIndex(rules)
    let (program, anchors) = (program, anchors)
    plans = rules.patterns.indices.map { pattern in
      PatternPlan(
        rules.patterns[pattern], program.entries[pattern], wordAnchor: anchors.anchorOfPattern[pattern],
        in: rules)
    }
    hasUnrunnablePattern = program.entries.contains { !$0.isRunnable }
    var functionWords = [Bool](repeating: false, count: rules.vocabulary.count + 1)
    for (lexicon, name) in rules.lexiconNames.enumerated()
    where name == MatcherTables.functionWordLexicon || name.hasSuffix(":" + MatcherTables.functionWordLexicon)
    {
      for word in lexicons.singleWords(of: lexicon, words: rules.vocabulary.count) {
        functionWords[Int(word)] = true
      }
    }
    self.functionWords = FlatArray(functionWords)
    ruleIndex = RuleIndex(rules, plans, anchorCount: anchors.count, lexiconCount: rules.lexiconNames.count)
    words = WordTable(rules, lexicons, anchors)
    globs = GlobTable(rules.globs)
    negations = rules.marks.indices.filter { rules.marks[$0].role == .negation }
    var known: [MatchSpec: UInt32] = [:]
    var specs: [MatchSpec] = []
    let index: ([ContextRule]) -> [UInt32] = { contexts in
      contexts.map { context in
        if let index = known[context.match] { return index }
        known[context.match] = UInt32(specs.count)
        specs.append(context.match)
        return UInt32(specs.count - 1)
      }
    }
    contextsOfMark = rules.marks.map { index($0.unless + $0.require) }
    contextsOfRule = rules.rules.map { index($0.unless + $0.require) }
    contextSpecs = specs
    namesMarks = specs.map { spec in
      spec.patterns.contains { Int($0) < program.entries.count && program.entries[Int($0)].bareMark >= 0 }
    }
  }

  /// The same tables for rules that are switched or weighed otherwise.
  init(_ other: MatcherTables, rules: RuleSet) {
    self.rules = rules
    program = other.program
    lexicons = other.lexicons
    anchors = other.anchors
    plans = other.plans
    functionWords = other.functionWords
    ruleIndex = other.ruleIndex
    words = other.words
    globs = other.globs
    negations = other.negations
    contextSpecs = other.contextSpecs
    namesMarks = other.namesMarks
    contextsOfMark = other.contextsOfMark
    contextsOfRule = other.contextsOfRule
    hasUnrunnablePattern = other.hasUnrunnablePattern
  }

  /// Takes the tables from an archive, in the order of `write`.
  init(_ rules: RuleSet, from archive: inout Archive) {
    self.rules = rules
    program = archive.read()
    lexicons = archive.read()
    anchors = archive.read()
    plans = archive.readArray()
    functionWords = archive.readFlat()
    ruleIndex = archive.read()
    words = archive.read()
    globs = archive.read()
    negations = archive.readArray()
    var (specs, ofMark, ofRule): ([MatchSpec], [[UInt32]], [[UInt32]]) = ([], [], [])
    archive.list(&specs)
    contextSpecs = specs
    namesMarks = archive.readArray()
    archive.arrays(&ofMark)
    contextsOfMark = ofMark
    archive.arrays(&ofRule)
    contextsOfRule = ofRule
    let flags: [Bool] = archive.readArray()
    hasUnrunnablePattern = flags.first ?? false
  }

  /// Writes everything but the rules.
  func write(to archive: inout Archive) {
    archive.write(program)
    archive.write(lexicons)
    archive.write(anchors)
    archive.write(plans)
    archive.write(functionWords)
    archive.write(ruleIndex)
    archive.write(words)
    archive.write(globs)
    archive.write(negations)
    var (specs, ofMark, ofRule) = (contextSpecs, contextsOfMark, contextsOfRule)
    archive.list(&specs)
    archive.write(namesMarks)
    archive.arrays(&ofMark)
    archive.arrays(&ofRule)
    archive.write([hasUnrunnablePattern])
  }

  /// The lexicon, of whatever pack, that lists the function words.
  static let functionWordLexicon = "function-word"
}

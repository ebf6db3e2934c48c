import MarkedYAML
import RuleEngine
import TextCore

/// The state of one compilation: what has been read, what has been resolved, and the rule set so far.
struct Compilation {
  var faults = Faults()
  var reader: PhraseReader
  var set = RuleSet()
  var generator = CodeGenerator()
  let sources: [PackSource]
  var packs: [PackSyntax] = []
  var scopes: [Scope] = []
  var lexicons: [LexiconInfo] = []
  /// All marks of all packs, in the order written.
  var marks: [(pack: Int, syntax: MarkSyntax)] = []
  /// Index in the rule set of each of `marks`.
  var markPositions: [Int] = []
  /// The stratum of each of `marks`, and their order of computation.
  var markStrata: [MarkRule.Stratum] = []
  var markOrder: [Int] = []
  /// Patterns already parsed, by their text: contexts repeat.
  var parsed: [String: PatternSyntax] = [:]
  /// Contexts already compiled, by pack and patterns: rules share many, and the matcher remembers by pattern.
  var knownContexts: [ContextKey: MatchSpec] = [:]
  var examples: [RuleExamples] = []

  /// How frequent words are.
  let wordCost: WordCost

  init(
    sources: [PackSource], abbreviations: Abbreviations, inflector: Inflector, frequencies: WordFrequencies
  ) {
    self.sources = sources
    reader = PhraseReader(abbreviations: abbreviations, inflector: inflector)
    wordCost = WordCost(frequencies, &reader)
  }

  mutating func run(provided: [ProvidedLexicon]) {
    for (index, source) in sources.enumerated() {
      guard let pack = PackReader.read(source, index: index, &faults) else { continue }
      if packs.contains(where: { $0.id.text == pack.id.text }) {
        faults.add(.duplicateID, "the pack \(pack.id.text) is given twice", at: pack.id.place)
        continue
      }
      packs.append(pack)
      set.packs.append(
        PackIdentity(
          id: pack.id.text, version: pack.version, language: pack.language,
          sha256: SHA256.hexadecimal(source.files.map(\.bytes))))
    }
    let own = compileLexicons(provided: provided)
    buildScopes(own)
    orderMarks()
    compileMarks()
    compileRules()
    set.vocabulary = reader.vocabulary
  }

  /// The final index of a mark in the rule set.
  func position(of key: MarkKey) -> Int {
    switch key {
    case .builtIn(let mark): mark.rawValue
    case .pack(let index): index < markPositions.count ? markPositions[index] : 0
    }
  }

  /// The tree of a pattern; faults are reported once for each place.
  mutating func syntax(of text: SyntaxText) -> PatternSyntax? {
    if let known = parsed[text.text] { return known }
    do {
      let tree = try PatternParser.parse(text.text)
      parsed[text.text] = tree
      return tree
    } catch {
      faults.add(error, in: text)
      return nil
    }
  }
}

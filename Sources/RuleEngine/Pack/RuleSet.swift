public import TextCore

/// All packs of a run, compiled together into flat values.
public struct RuleSet: Sendable {
  /// The packs, in the order given.
  public var packs: [PackIdentity] = []
  /// Every word a pattern, lexicon or table names.
  public var vocabulary = Vocabulary()
  /// Names of the lexicons, `pack:name`; the index is the lexicon's id.
  public var lexiconNames: [String] = []
  /// The entries of all lexicons.
  public var trie = LexiconTrie()
  /// Sets of single words, for alternatives and inflected forms in patterns.
  public var wordSets = WordSets()
  /// Exact surfaces that patterns ask for.
  public var surfaces: [[UInt8]] = []
  /// Globs that patterns ask for.
  public var globs: [Glob] = []
  /// The code of all patterns.
  public var instructions: [Instruction] = []
  /// The patterns.
  public var patterns: [Pattern] = []
  /// The marks: first the built-in ones, then those of the packs, each behind the marks it names.
  public var marks: [MarkRule] = BuiltInMark.allCases.map {
    MarkRule(name: $0.name, match: nil, stratum: .builtIn)
  }
  /// The rules in order of their ids.
  public var rules: [Rule] = []
  /// Globs over rule ids, for `count` and `per1000`.
  public var idGlobs: [String] = []
  /// What rules refer to, by key.
  public var references: [Reference] = []
  /// Tables for attribution, accusations and the registry.
  public var tables: [DataTable] = []

  /// Makes an empty set.
  public init() {}

  /// The table of that name, or nil.
  public func table(_ name: String) -> DataTable? { tables.first { $0.name == name } }

  /// Id of the lexicon of that full name, or nil.
  public func lexicon(_ name: String) -> Int? { lexiconNames.firstIndex(of: name) }
}

/// What the names of one pack stand for: its own definitions, then those of the packs it extends.
struct Scope {
  /// Lexicon name to id.
  var lexicons: [String: Int] = [:]
  /// Mark name to key: index of the pack's mark among all (see `MarkOrder`), or of a built-in one.
  var marks: [String: MarkKey] = [:]
  /// Keys of references.
  var references: Set<String> = []
  /// Ids of rules.
  var rules: Set<String> = []
}

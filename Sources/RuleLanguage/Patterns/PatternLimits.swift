/// Bounds on patterns; they keep the work of one match bounded.
enum PatternLimits {
  /// Most tokens of a match, as the rule language says.
  static let width = 64
  /// Most repetitions, as the rule language says.
  static let repetition = 8
  /// Deepest nesting of groups: bounds the recursion of the parser; packs need 4.
  static let depth = 24
  /// Most bytes of a pattern: the longest known has 900.
  static let bytes = 8192
  /// Most instructions of one pattern: the budget of states of the matcher.
  static let instructions = 512
  /// Most patterns that one pattern with alternatives is cut into.
  static let branches = 64
}

/// What a rule costs, estimated from its patterns and the frequencies of words.
public struct RuleCost: Sendable, Equatable {
  /// The rule's id.
  public var rule: String
  /// Places in a million tokens at which a match is tried.
  public var starts: Int
  /// Instructions of all patterns, contexts included.
  public var instructions: Int
  /// Most tokens of a match.
  public var width: Int
  /// Marks it names that are looked for at every token.
  public var costlyMarks: [String]
}

/// A rule set made ready for matching; expensive to make, cheap to share between documents and tasks.
public struct Matcher: Sendable {
  let tables: MatcherTables

  /// Derives the tables: linear in the size of the rule set.
  public init(_ rules: RuleSet) { tables = MatcherTables(rules) }

  /// The rules it was made from.
  public var rules: RuleSet { tables.rules }
}

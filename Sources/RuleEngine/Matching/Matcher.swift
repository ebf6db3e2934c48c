public import TextCore

/// A rule set made ready for matching; expensive to make, cheap to share between documents and tasks.
public struct Matcher: Sendable {
  let tables: MatcherTables

  /// Derives the tables: linear in the size of the rule set.
  public init(_ rules: RuleSet) { tables = MatcherTables(rules) }

  /// Restores the tables of a rule set from an archive.
  public init(_ rules: RuleSet, from archive: inout Archive) {
    tables = MatcherTables(rules, from: &archive)
  }

  private init(_ tables: MatcherTables) { self.tables = tables }

  /// Writes the tables, without the rules, to an archive.
  public func write(to archive: inout Archive) { tables.write(to: &archive) }

  /// The same tables for rules of which some are switched or weighed otherwise; nothing is derived anew.
  public func with(_ rules: RuleSet) -> Matcher { Matcher(MatcherTables(tables, rules: rules)) }

  /// The rules it was made from.
  public var rules: RuleSet { tables.rules }
}

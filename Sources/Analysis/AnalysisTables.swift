public import Attribution
public import RuleEngine
public import TextCore

/// What an analyzer derives from rules and registry: expensive to make, cheap to share, kept in archives.
public struct AnalysisTables: Sendable {
  let matcher: Matcher
  let model: AttributionModel
  let language: LanguageTest

  /// Derives the tables; linear in the size of the rule set.
  public init(rules: RuleSet, registry: SourceRegistry) {
    matcher = Matcher(rules)
    model = AttributionModel(rules: rules, registry: registry)
    language = LanguageTest(rules: rules)
  }

  /// Restores the tables of rules and registry from an archive.
  public init(rules: RuleSet, registry: SourceRegistry, from archive: inout Archive) {
    matcher = Matcher(rules, from: &archive)
    model = AttributionModel(registry: registry, from: &archive)
    language = LanguageTest(functionWords: WordFlags(from: &archive))
  }

  /// Writes the tables, without rules and registry, to an archive.
  public func write(to archive: inout Archive) {
    matcher.write(to: &archive)
    model.write(to: &archive)
    language.functionWords.write(to: &archive)
  }
}

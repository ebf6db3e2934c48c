import ArgumentParser

/// `factcheck rules`: writing, testing and reading rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Writes, lists, shows, tests, checks and measures rules.",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self, RulesBenchCommand.self,
      RulesLintCommand.self, RulesNewCommand.self, RulesDocsCommand.self, RulesSchemaCommand.self,
    ])
}

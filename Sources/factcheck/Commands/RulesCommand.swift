import ArgumentParser

/// `factcheck rules`: writing, testing and reading rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists, shows and tests rules.",
    subcommands: [
      RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self, RulesBenchCommand.self,
      RulesNewCommand.self, RulesDocsCommand.self,
    ])
}

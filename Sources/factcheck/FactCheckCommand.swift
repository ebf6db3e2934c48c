import ArgumentParser
import FactCheckKit

/// The root of all commands.
struct FactCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factcheck",
    abstract: "Reads news text and shows who says what.",
    discussion: """
      Quotations and attributions are found, rules flag unsourced accusations, vague sourcing, hedges and loaded \
      framing in the outlet's own voice, and every point of the score is explained. Works offline.
      """,
    version: Version.description,
    subcommands: [
      ReportCommand.self, CheckCommand.self, AnnotateCommand.self, RulesCommand.self, ExplainCommand.self,
      BaselineCommand.self, SuppressCommand.self, DiffCommand.self, InitCommand.self, ConfigCommand.self,
      CompletionsCommand.self,
    ])
}

import ArgumentParser
import FactCheckKit
import Foundation

/// The program: reads news text and shows who says what.
@main
struct FactCheckCommand: AsyncParsableCommand {
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
    ])

  /// Maps the argument parser's codes to the contract: usage errors are 2, help is 0.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error) == .success {
        Output.standard(message + "\n")
        Foundation.exit(0)
      }
      Output.error(message + "\n")
      Foundation.exit(ExitStatus.unusable.rawValue)
    }
  }
}

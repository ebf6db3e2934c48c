import ArgumentParser
import FactCheckKit

/// `factcheck report`: score, findings and sources of each document; exit 0 whatever they say.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", _superCommandName: "factcheck",
    abstract: "Scores documents and explains every finding.")

  @OptionGroup var input: InputArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments
  @OptionGroup var style: StyleArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var timing: TimingArgument
  @Option(help: "Only rules whose id matches this glob, such as hedge/* (repeatable).")
  var rule: [String] = []

  /// What the arguments ask for.
  var asked: DocumentRun {
    DocumentRun(
      input: input.options, packs: packs.options, plan: plan.options, style: style.options,
      output: output.options, timings: timing.timings, ruleGlobs: rule)
  }

  func run() async throws { try await asked.run() }
}

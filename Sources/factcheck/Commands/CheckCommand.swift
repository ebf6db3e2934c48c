import ArgumentParser
import FactCheckKit

/// `factcheck check`: the report and the gate; exit 1 where a document fails it.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "factcheck",
    abstract: "Reports on documents and fails where they do not meet the gate's conditions.",
    discussion: """
      Without any condition the gate is --fail-on error; any condition given, here or in a configuration, replaces \
      that. All conditions hold for each document. Exit codes: 0 passed, 1 failed, 2 usage, configuration or rule \
      error, 3 some input was unreadable or incomplete.
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments
  @OptionGroup(title: "Gate") var gate: GateArguments
  @OptionGroup var style: StyleArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var timing: TimingArgument
  @Option(help: "Only rules whose id matches this glob, such as hedge/* (repeatable).")
  var rule: [String] = []

  /// What the arguments ask for.
  var asked: DocumentRun {
    DocumentRun(
      input: input.options, packs: packs.options, plan: plan.options, style: style.options,
      output: output.options, timings: timing.timings, ruleGlobs: rule, gate: gate.options)
  }

  func run() async throws { try await asked.run() }
}

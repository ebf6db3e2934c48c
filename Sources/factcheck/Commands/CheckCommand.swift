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

  @OptionGroup var input: InputOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var plan: PlanOptions
  @OptionGroup(title: "Gate") var gate: GateFlags
  @OptionGroup var style: StyleOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var timing: TimingOption
  @Option(help: "Only rules whose id matches this glob, such as hedge/* (repeatable).")
  var rule: [String] = []

  func validate() throws {
    let isOnScore = gate.minScore != nil || !gate.minParts.isEmpty || !gate.requireAssessed.isEmpty
    if !rule.isEmpty, isOnScore {
      throw ValidationError("--rule leaves rules out, and a score needs all of them: use --max or --forbid")
    }
  }

  func run() async throws {
    try await DocumentRun(
      input: input, packs: packs, plan: plan, style: style, output: output, timing: timing,
      ruleGlobs: rule, gate: gate
    ).run()
  }
}

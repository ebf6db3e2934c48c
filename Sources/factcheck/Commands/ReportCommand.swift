import ArgumentParser
import FactCheckKit

/// `factcheck report`: score, findings and sources of each document; exit 0 whatever they say.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", _superCommandName: "factcheck",
    abstract: "Scores documents and explains every finding.")

  @OptionGroup var input: InputOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var plan: PlanOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var timing: TimingOption
  @Option(help: "Only rules whose id matches this glob, such as hedge/* (repeatable).")
  var rule: [String] = []

  func run() async throws {
    try await DocumentRun(
      input: input, packs: packs, plan: plan, style: style, output: output, timing: timing,
      ruleGlobs: rule
    ).run()
  }
}

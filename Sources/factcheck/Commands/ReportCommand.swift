import ArgumentParser
import FactCheckKit

/// `factcheck report`: score, findings and sources of each document; exit 0 whatever they say.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Scores documents and explains every finding.")

  @OptionGroup var input: InputOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only rules whose id matches this glob, such as hedge/* (repeatable).")
  var rule: [String] = []

  func run() throws {
    try DocumentRun(input: input, packs: packs, ruleGlobs: rule).run(judges: true) { checker in
      try output.open(checker: checker, style: style, input: input)
    }
  }
}

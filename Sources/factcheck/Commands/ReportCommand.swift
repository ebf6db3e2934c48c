import ArgumentParser
import FactCheckKit

/// `factcheck report`: score, findings and sources of each document; exit 0 whatever they say.
struct ReportCommand: ParsableCommand {
  /// Forms of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Scores documents and explains every finding.")

  @OptionGroup var input: InputOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var style: StyleOptions
  @Option(help: "Form of the output: text, json, jsonl.")
  var format: Format = .text
  @Option(help: "Only rules whose id matches this glob, such as hedge/* (repeatable).")
  var rule: [String] = []

  func run() throws {
    let renderer: any DocumentRenderer =
      switch format {
      case .text: TextRenderer(style: style.style, detail: style.detail)
      case .json: JSONRenderer(isLines: false)
      case .jsonl: JSONRenderer(isLines: true)
      }
    try DocumentRun(input: input, packs: packs, ruleGlobs: rule).run(renderer: renderer, judges: true)
  }
}

import ArgumentParser
import FactCheckKit

/// `factcheck annotate`: what the program read, without rules.
struct AnnotateCommand: ParsableCommand {
  /// Forms of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Shows what was read: text, metadata, sentences, quotations, attributions.")

  @OptionGroup var input: InputOptions
  @OptionGroup var packs: PackOptions
  @Option(help: "Form of the output: json, jsonl.")
  var format: Format = .json

  func run() throws {
    try DocumentRun(input: input, packs: packs).run(
      renderer: JSONRenderer(isLines: format == .jsonl), judges: false)
  }
}

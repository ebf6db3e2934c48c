import ArgumentParser

/// `factcheck annotate`: what the program read, without rules.
struct AnnotateCommand: ParsableCommand {
  /// Forms of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Shows what was read: text, metadata, sentences, quotations, attributions.")

  @OptionGroup var input: InputArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var timing: TimingArgument
  @Option(help: "Form of the output: json, jsonl.")
  var format: Format = .json

  /// What the arguments ask for.
  var asked: AnnotateRun {
    AnnotateRun(
      input: input.options, packs: packs.options, timings: timing.timings, isLines: format == .jsonl)
  }

  func run() throws { try asked.run() }
}

import ArgumentParser
import FactCheckKit
import Foundation

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
  @OptionGroup var timing: TimingOption
  @Option(help: "Form of the output: json, jsonl.")
  var format: Format = .json

  func run() throws {
    let checker = try packs.checker(maxBytes: input.maxBytes)
    let jobs = input.jobCount
    var timing = timing.timing
    timing.begin()
    let status = checker.run(
      paths: input.paths, form: input.input, standardInputName: input.stdinPath, jobs: jobs, judges: false,
      outputs: [RunOutput(JSONRenderer(isLines: format == .jsonl), write: { Output.standard($0) })],
      watch: timing.watch, measured: { timing.take($0) }, warn: { Output.error($0) })
    Output.error(timing.text(jobs: jobs))
    if status != .success { throw ExitCode(status.rawValue) }
  }
}

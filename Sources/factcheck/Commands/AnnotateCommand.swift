import ArgumentParser
import FactCheckKit
import Foundation

/// `factcheck annotate`: what the program read, without rules.
struct AnnotateCommand: AsyncParsableCommand {
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

  func run() async throws {
    var request = try packs.request()
    request.maxBytes = input.maxBytes
    let inputs = InputFinder.find(
      input.paths, standardInputName: input.stdinPath, workingFolder: request.workingFolder)
    let plan: RunPlan
    do throws(SetupFault) {
      plan = try await RunPlan(inputs, request: request, form: input.input)
    } catch {
      throw Output.unusable(error)
    }
    let faults = OutputFaults()
    let write = try OutputFile.writer("-", faults: faults)
    let jobs = input.jobCount
    var timing = timing.timing
    timing.begin()
    let run = plan.checker.run(
      inputs: inputs, form: input.input, jobs: jobs, judges: false, plan: plan,
      outputs: [RunOutput(JSONRenderer(isLines: format == .jsonl), write: write)], watch: timing.watch,
      measured: { timing.take($0) }, warn: { Output.error($0) })
    Output.error(timing.text(jobs: jobs))
    let status = faults.status(of: run)
    if status != .success { throw ExitCode(status.rawValue) }
  }
}

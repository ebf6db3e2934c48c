import FactCheckKit
import Foundation

/// The course of `annotate`: read, write, exit code.
struct AnnotateRun: Equatable {
  var input = InputOptions()
  var packs = PackOptions()
  /// Whether the CPU time of the stages is told.
  var timings = false
  /// True for one JSON value a line.
  var isLines = false

  func run() throws {
    let checker = try packs.checker(maxBytes: input.maxBytes)
    let jobs = input.jobCount
    var timing = RunTiming(isOn: timings)
    timing.begin()
    let status = checker.run(
      paths: input.paths, form: input.input, standardInputName: input.stdinPath, jobs: jobs, judges: false,
      outputs: [RunOutput(JSONRenderer(isLines: isLines), write: { Output.standard($0) })],
      watch: timing.watch, measured: { timing.take($0) }, warn: { Output.error($0) })
    Output.error(timing.text(jobs: jobs))
    // Ends at once, as `DocumentRun` does.
    withExtendedLifetime(checker) { exit(status.rawValue) }
  }
}

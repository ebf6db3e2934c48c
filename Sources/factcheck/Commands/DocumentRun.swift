import ArgumentParser
import FactCheckKit
import Foundation

/// The common course of the commands that read documents: set up, run, write, exit code.
struct DocumentRun {
  let input: InputOptions
  let packs: PackOptions
  var ruleGlobs: [String] = []

  /// Runs with one output on standard output.
  func run(renderer: any DocumentRenderer, judges: Bool) throws {
    try run(judges: judges) { _ in [RunOutput(renderer, write: { Output.standard($0) })] }
  }

  /// Runs with the outputs that `open` gives for the compiled rules.
  func run(judges: Bool, open: (Checker) throws -> [RunOutput]) throws {
    let checker = try packs.checker(ruleGlobs: ruleGlobs, maxBytes: input.maxBytes)
    let outputs = try open(checker)
    let status = checker.run(
      paths: input.paths, form: input.input, standardInputName: input.stdinPath,
      jobs: input.jobs ?? ProcessInfo.processInfo.activeProcessorCount, judges: judges, outputs: outputs,
      warn: { Output.error($0) })
    if status != .success { throw ExitCode(status.rawValue) }
  }
}

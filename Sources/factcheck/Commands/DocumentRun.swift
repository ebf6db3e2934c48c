import ArgumentParser
import FactCheckKit
import Foundation

/// The common course of the commands that read documents: set up, run, write, exit code.
struct DocumentRun {
  let input: InputOptions
  let packs: PackOptions
  var ruleGlobs: [String] = []

  func run(renderer: any DocumentRenderer, judges: Bool) throws {
    let checker = try packs.checker(ruleGlobs: ruleGlobs, maxBytes: input.maxBytes)
    let status = checker.run(
      paths: input.paths, form: input.input, standardInputName: input.stdinPath,
      jobs: input.jobs ?? ProcessInfo.processInfo.activeProcessorCount, judges: judges, renderer: renderer,
      write: { Output.standard($0) }, warn: { Output.error($0) })
    if status != .success { throw ExitCode(status.rawValue) }
  }
}

import ArgumentParser
import FactCheckKit
import Foundation

/// `factcheck baseline diff`: what is new and what is stale, changing nothing.
struct BaselineDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Lists new findings (+) and stale entries (-).")

  @OptionGroup var folder: FolderArguments
  @OptionGroup var baseline: BaselineArgument
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments

  func run() async throws {
    let result = try await FolderRun(
      folder: folder, packs: packs.options, plan: plan.options, baseline: baseline.baseline
    ).run()
    let action = BaselineAction(
      path: baseline.baseline, workingFolder: FileManager.default.currentDirectoryPath)
    for line in result.collector.comparison().map(action.difference) ?? [] { Output.standard(line + "\n") }
    if result.status != .success { throw ExitCode(result.status.rawValue) }
  }
}

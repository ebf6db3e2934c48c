import ArgumentParser
import FactCheckKit
import Foundation

/// `factcheck baseline update`: drops entries that are not needed any more, takes in new ones when told to.
struct BaselineUpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Drops stale entries; takes in new findings only with --accept-new --reason.")

  @OptionGroup var folder: FolderArguments
  @OptionGroup var baseline: BaselineArgument
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments
  @Flag(help: "Takes in new findings.")
  var acceptNew = false
  @Option(help: "Why new findings are taken in.")
  var reason: String?

  func validate() throws {
    if acceptNew, reason?.isEmpty ?? true { throw ValidationError("--accept-new needs --reason") }
    if !acceptNew, reason != nil { throw ValidationError("--reason goes with --accept-new") }
  }

  func run() async throws {
    let result = try await FolderRun(
      folder: folder, packs: packs.options, plan: plan.options, baseline: baseline.baseline
    ).run()
    let action = BaselineAction(
      path: baseline.baseline, workingFolder: FileManager.default.currentDirectoryPath)
    do throws(SetupFault) {
      guard let comparison = result.collector.comparison() else { return }
      for line in try action.update(comparison, acceptingNew: reason) { Output.standard(line + "\n") }
    } catch {
      throw Output.unusable(error)
    }
    if result.status != .success { throw ExitCode(result.status.rawValue) }
  }
}

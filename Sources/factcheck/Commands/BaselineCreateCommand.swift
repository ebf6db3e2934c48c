import ArgumentParser
import FactCheckKit

/// `factcheck baseline create`: writes all findings there are into a new baseline.
struct BaselineCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Writes all findings there are into a new baseline.")

  @OptionGroup var folder: FolderArguments
  @OptionGroup var baseline: BaselineArgument
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments

  func run() async throws {
    let request = try plan.options.request(flags: FlagOptions(), packs: packs.options)
    let action = BaselineAction(path: baseline.baseline, workingFolder: request.workingFolder)
    do throws(SetupFault) {
      // Before the work, not after it.
      try action.checkIsNew()
    } catch {
      throw Output.unusable(error)
    }
    let result = try await FolderRun(folder: folder, packs: packs.options, plan: plan.options).run()
    do throws(SetupFault) {
      Output.standard(try action.create(result.records) + "\n")
    } catch {
      throw Output.unusable(error)
    }
    if result.status != .success { throw ExitCode(result.status.rawValue) }
  }
}

import ArgumentParser
import FactCheckKit
import Foundation

/// The common course of the commands that look at documents without printing reports.
struct FolderRun {
  let folder: FolderArguments
  let packs: PackOptions
  let plan: PlanOptions
  var ruleGlobs: [String] = []
  var baseline: String?

  /// Looks at all documents; faults go to standard error.
  ///
  /// - Returns: what was found, and `incomplete` where an input could not be read.
  func run() async throws -> (
    plan: RunPlan, records: [ReviewRecord], collector: RunCollector, status: ExitStatus
  ) {
    var request = try plan.request(flags: FlagOptions(), packs: packs)
    request.ruleGlobs = ruleGlobs
    request.keepsItems = true
    request.maxBytes = folder.maxBytes
    request.baseline = baseline.map { .file($0) }
    let paths = folder.pathsOrHere
    let inputs = try await plan.inputs(paths, standardInputName: "-", workingFolder: request.workingFolder)
    request.walked = plan.walked(paths)
    let runPlan: RunPlan
    do throws(SetupFault) {
      runPlan = try await RunPlan(inputs, request: request, form: folder.input)
    } catch {
      throw Output.unusable(error)
    }
    var collector = RunCollector(runPlan)
    var records: [ReviewRecord] = []
    var progress = ProgressLine(total: inputs.count)
    let status = runPlan.checker.run(
      inputs: inputs, form: folder.input,
      jobs: folder.jobs ?? ProcessInfo.processInfo.activeProcessorCount, judges: true, plan: runPlan,
      outputs: [],
      observe: {
        collector.add($0)
        records.append($0)
        progress.step()
      },
      warn: {
        progress.clear()
        Output.error($0)
      })
    progress.clear()
    return (runPlan, records, collector, status)
  }
}

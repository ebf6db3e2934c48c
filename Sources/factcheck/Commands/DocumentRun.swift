import ArgumentParser
import FactCheckKit
import Foundation

/// The common course of `report` and `check`: choose files, plan, run, write, exit code.
struct DocumentRun {
  let input: InputOptions
  let packs: PackOptions
  let plan: PlanOptions
  let style: StyleOptions
  let output: OutputOptions
  let timing: TimingOption
  var ruleGlobs: [String] = []
  /// The gate; nil for `report`.
  var gate: GateFlags?

  func run() async throws {
    var request = try plan.request(flags: gate?.flags ?? FlagOptions(), packs: packs)
    request.ruleGlobs = ruleGlobs
    request.maxBytes = input.maxBytes
    request.walked = plan.walked(input.paths)
    request.hasGate = gate != nil
    request.isStrict = gate?.strict ?? false
    request.baseline = gate?.baseline.map { RevisionArgument($0) }
    let inputs = try await plan.inputs(
      input.paths, standardInputName: input.stdinPath, workingFolder: request.workingFolder)
    let runPlan: RunPlan
    do throws(SetupFault) {
      runPlan = try await RunPlan(inputs, request: request, form: input.input)
    } catch {
      throw Output.unusable(error)
    }
    let faults = OutputFaults()
    let status = faults.status(of: try run(runPlan, inputs, faults))
    // All is written. Ends at once: taking the tables of the plan apart would cost as much as making them.
    withExtendedLifetime(runPlan) { exit(status.rawValue) }
  }

  private func run(
    _ runPlan: RunPlan, _ inputs: [Result<InputFile, InputFault>], _ faults: OutputFaults
  ) throws -> ExitStatus {
    let outputs = try output.open(plan: runPlan, style: style, input: input, faults: faults)
    if !style.quiet { for line in runPlan.warnings { Output.error(line + "\n") } }
    var collector = RunCollector(runPlan)
    var progress = ProgressLine(total: inputs.count)
    var lines: [String] = []
    let jobs = input.jobCount
    var timing = timing.timing
    timing.begin()
    let status = runPlan.checker.run(
      inputs: inputs, form: input.input, jobs: jobs, judges: true, plan: runPlan, outputs: outputs,
      observe: {
        collector.add($0)
        progress.step()
      },
      conclude: { summary in
        progress.clear()
        let result = collector.result()
        if gate != nil {
          summary.gate = result
          lines =
            output.showsTextOnStandardOutput
            ? [] : GateText.lines(result, unjudged: summary.faults + summary.incomplete)
        } else {
          lines = GateText.notices(result)
        }
      },
      watch: timing.watch, measured: { timing.take($0) },
      warn: {
        progress.clear()
        Output.error($0)
      })
    for line in lines { Output.error(line + "\n") }
    Output.error(timing.text(jobs: jobs))
    return status
  }
}

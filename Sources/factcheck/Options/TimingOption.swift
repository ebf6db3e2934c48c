import ArgumentParser
import FactCheckKit

/// Whether the CPU time of the stages is told.
struct TimingOption: ParsableArguments {
  @Flag(help: "Tells the CPU time of each stage on standard error.")
  var timings = false

  /// The timing of a run.
  var timing: RunTiming { RunTiming(isOn: timings) }
}

import ArgumentParser

/// Whether the CPU time of the stages is told.
struct TimingArgument: ParsableArguments {
  @Flag(help: "Tells the CPU time of each stage on standard error.")
  var timings = false
}

import ArgumentParser
import FactCheckKit

/// Which baseline file a command is about.
struct BaselineArgument: ParsableArguments {
  @Option(help: "The baseline file.")
  var baseline = Baseline.fileName
}

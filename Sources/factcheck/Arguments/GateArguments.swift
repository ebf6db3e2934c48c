import ArgumentParser
import FactCheckKit

/// The conditions of the gate on the command line; one given here goes before the same one of a configuration.
struct GateArguments: ParsableArguments {
  @Option(help: "Least score, 0 to 100.")
  var minScore: String?

  @Option(help: "Fails on findings of this severity and above: error, warning, note.")
  var failOn: String?

  @Option(
    name: .customLong("min-part"),
    help: ArgumentHelp("Least share of a part's budget (repeatable).", valueName: "part=n"))
  var minParts: [String] = []

  @Option(help: ArgumentHelp("Most findings of a severity (repeatable).", valueName: "severity=n"))
  var max: [String] = []

  @Option(help: ArgumentHelp("Rules that must find nothing (repeatable).", valueName: "glob"))
  var forbid: [String] = []

  @Option(help: ArgumentHelp("A part of the score that must be assessed (repeatable).", valueName: "part"))
  var requireAssessed: [String] = []

  @Option(help: "Fewest words of a document whose score is judged.")
  var minWords: Int?

  @Flag(help: "Counts only findings that the baseline does not hold.")
  var newOnly = false

  @Option(help: ArgumentHelp("Known findings: a file, or a revision of git.", valueName: "file|git:revision"))
  var baseline: String?

  @Flag(help: "Fails on unused and expired suppressions and on stale entries of the baseline.")
  var strict = false

  var options: GateRequest { GateRequest(flags: flags, baseline: baseline, isStrict: strict) }

  /// The conditions as flags of the library.
  var flags: FlagOptions {
    var flags = FlagOptions()
    flags.minScore = minScore
    flags.failOn = failOn
    flags.minParts = minParts
    flags.max = max
    flags.forbid = forbid
    flags.requireAssessed = requireAssessed
    flags.minWords = minWords
    flags.newOnly = newOnly
    return flags
  }
}

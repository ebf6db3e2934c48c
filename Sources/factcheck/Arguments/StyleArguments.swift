import ArgumentParser

/// How text looks in the terminal, on the command line.
struct StyleArguments: ParsableArguments {
  @Option(name: .customLong("color"), help: "Colour: auto, always, never.")
  var colour: StyleOptions.ColourChoice = .auto

  @Flag(name: .shortAndLong, help: "Only scores and counts.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Notes with why and fix, the whole ledger, what was not assessed.")
  var verbose = false

  @Flag(help: "Lists findings that are suppressed or held by the baseline, too.")
  var showSuppressed = false

  var options: StyleOptions {
    StyleOptions(colour: colour, quiet: quiet, verbose: verbose, showSuppressed: showSuppressed)
  }
}

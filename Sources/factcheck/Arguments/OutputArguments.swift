import ArgumentParser

/// Which outputs a run writes, and where, on the command line.
struct OutputArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Form of standard output: \(OutputFormat.allValueStrings.joined(separator: ", ")).", valueName: "format"
    ))
  var format: OutputFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "An output beside or instead of standard output; - is standard output, html takes a folder for several documents (repeatable).",
      valueName: "format=file"))
  var requests: [OutputRequest] = []

  var options: OutputOptions { OutputOptions(format: format, requests: requests) }

  func validate() throws { try options.problem.map { throw ValidationError($0) } }
}

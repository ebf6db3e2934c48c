import ArgumentParser
import FactCheckKit

/// Which documents are read, and how, on the command line.
struct InputArguments: ParsableArguments {
  @Argument(help: "Files or directories; - is standard input.")
  var paths: [String] = []

  @Option(help: "Form of the input: auto, text, html, markdown, jsonl.")
  var input: InputForm = .auto

  @Option(help: "Name under which standard input appears in the output.")
  var stdinPath: String = "-"

  @Option(help: "Largest document in bytes.")
  var maxBytes: Int = InputBounds.maxBytes

  @Option(help: "Number of documents worked on at once (default: one a core).")
  var jobs: Int?

  var options: InputOptions {
    InputOptions(paths: paths, input: input, stdinPath: stdinPath, maxBytes: maxBytes, jobs: jobs)
  }

  func validate() throws { try options.problem.map { throw ValidationError($0) } }
}

import ArgumentParser
import FactCheckKit
import Foundation

/// What is written and where to, one or several outputs in one run.
struct OutputOptions: ParsableArguments {
  /// One `--output`: a form and a file, `-` for standard output.
  struct Target: ExpressibleByArgument {
    var format: OutputFormat
    var path: String

    init?(argument: String) {
      guard let equals = argument.firstIndex(of: "="),
        let format = OutputFormat(rawValue: String(argument[..<equals]))
      else { return nil }
      let path = String(argument[argument.index(after: equals)...])
      guard !path.isEmpty else { return nil }
      self.format = format
      self.path = path
    }
  }

  static let names = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")

  @Option(help: "Form of the output: \(names).")
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "Writes a form to a file, - for standard output (repeatable).", valueName: "format=file"))
  var output: [Target] = []

  func validate() throws {
    if format != nil, !output.isEmpty {
      throw ValidationError(
        "give --format for standard output alone, or --output for each form with its file")
    }
    var seen: Set<String> = []
    for target in output where !seen.insert(target.path).inserted {
      throw ValidationError(
        "two outputs cannot go to \(target.path == "-" ? "standard output" : target.path)")
    }
  }

  /// The outputs with their files.
  private var targets: [Target] {
    output.isEmpty ? [Target(format: format ?? .text, path: "-")] : output
  }

  /// True where people read standard output, so that the gate's result stands there.
  var showsTextOnStandardOutput: Bool { targets.contains { $0.format == .text && $0.path == "-" } }

  /// Opens the files; ends with 2 where one cannot be written.
  func open(style: StyleOptions) throws -> [RunOutput] {
    try targets.map { target in
      let renderer = target.format.renderer(style: style, isFile: target.path != "-")
      guard target.path != "-" else { return RunOutput(renderer: renderer) { Output.standard($0) } }
      guard let file = OutputFile(path: target.path) else {
        Output.error(
          "\(target.path): error: this file cannot be written: \(String(cString: strerror(errno)))\n")
        throw ExitCode(ExitStatus.unusable.rawValue)
      }
      return RunOutput(renderer: renderer) { file.write($0) }
    }
  }
}

extension OutputOptions.Target {
  init(format: OutputFormat, path: String) {
    self.format = format
    self.path = path
  }
}

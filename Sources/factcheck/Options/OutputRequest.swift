import ArgumentParser

/// One output asked for with `--output FORMAT=FILE`.
struct OutputRequest: ExpressibleByArgument, Equatable {
  var format: OutputFormat
  /// A path; `-` for standard output.
  var file: String

  init(format: OutputFormat, file: String) {
    self.format = format
    self.file = file
  }

  /// Reads `FORMAT=FILE`; the name of a template may hold equals signs, so the last one divides.
  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "=") else { return nil }
    let file = String(argument[argument.index(after: equals)...])
    guard let format = OutputFormat(argument: String(argument[..<equals])), !file.isEmpty else { return nil }
    self.init(format: format, file: file)
  }
}

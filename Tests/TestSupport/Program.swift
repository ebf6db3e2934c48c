public import Foundation

/// The built program, run as people run it.
public struct Program: Sendable {
  /// What a run printed, and how it ended.
  public struct Result: Sendable {
    /// The exit code.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  /// The program to run.
  public let executable: URL

  /// The `factcheck` built beside the running tests, or nil where there is none.
  public static var factcheck: Program? {
    // The bundle of the tests stands in the folder of the built products, on macOS three folders deeper.
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let file = folder.appending(path: "factcheck")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
        return Program(executable: file)
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// A program of the search path, or nil where it is not installed.
  public static func named(_ name: String) -> Program? {
    for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
      let file = URL(fileURLWithPath: String(folder)).appending(path: name)
      if FileManager.default.isExecutableFile(atPath: file.path) { return Program(executable: file) }
    }
    return nil
  }

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - input: what stands on standard input; nil for nothing.
  ///   - environment: variables beside those of the tests; configurations of the user are kept away.
  public func run(
    _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    for name in ["FACTCHECK_RULES", "SOURCE_DATE_EPOCH", "GITHUB_STEP_SUMMARY", "FORCE_COLOR", "COLUMNS"] {
      variables[name] = nil
    }
    // A repository of a test must not know about the one the tests stand in, nor about its author.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] { variables[name] = nil }
    variables["GIT_CONFIG_GLOBAL"] = "/dev/null"
    // Nor may tests fill the cache of the user; packs compiled by one are used by the next.
    variables["XDG_CACHE_HOME"] = executable.deletingLastPathComponent().appending(path: "test-cache").path
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    // Files instead of pipes: nothing can wait for a reader.
    let output = try scratch.write("out", "")
    let errors = try scratch.write("err", "")
    let given = try scratch.write("in", input ?? "")
    process.standardInput = FileHandle(forReadingAtPath: given)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }
}

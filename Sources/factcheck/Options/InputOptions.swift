import ArgumentParser
import FactCheckKit
import Foundation

/// Which documents are read, and how.
struct InputOptions: ParsableArguments {
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

  /// Number of documents worked on at once; one document needs no look at the cores.
  var jobCount: Int { jobs ?? (mayHoldSeveral ? ProcessInfo.processInfo.activeProcessorCount : 1) }

  /// True where more than one document may be read.
  var mayHoldSeveral: Bool {
    guard paths.count == 1, let path = paths.first, input != .jsonl else { return true }
    if input == .auto, path != "-", InputForm.form(ofPath: path) == .jsonl { return true }
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  func validate() throws {
    if paths.isEmpty { throw ValidationError("give a file, a directory, or - for standard input") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if maxBytes < 1 { throw ValidationError("--max-bytes takes a number from 1") }
  }
}

import FactCheckKit
import Foundation

/// Which documents are read, and how.
struct InputOptions: Equatable {
  var paths: [String] = []
  var input = InputForm.auto
  /// Name under which standard input appears in the output.
  var stdinPath = "-"
  /// Largest document in bytes.
  var maxBytes = InputBounds.maxBytes
  /// Number of documents worked on at once; nil for one a core.
  var jobs: Int?

  /// What cannot be used, if anything.
  var problem: String? {
    if paths.isEmpty { return "give a file, a directory, or - for standard input" }
    if let jobs, jobs < 1 { return "--jobs takes a number from 1" }
    if maxBytes < 1 { return "--max-bytes takes a number from 1" }
    return nil
  }

  /// Number of documents worked on at once; one document needs no look at the cores.
  var jobCount: Int { jobs ?? (mayHoldSeveral ? ProcessInfo.processInfo.activeProcessorCount : 1) }

  /// True where more than one document may be read.
  var mayHoldSeveral: Bool {
    guard paths.count == 1, let path = paths.first, input != .jsonl else { return true }
    if input == .auto, path != "-", InputForm.form(ofPath: path) == .jsonl { return true }
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}

import ArgumentParser
import FactCheckKit
import Foundation

/// Which documents are looked at by commands that take the whole folder where nothing is named.
struct FolderArguments: ParsableArguments {
  @Argument(help: "Files or directories (default: this folder).")
  var paths: [String] = []

  @Option(help: "Form of the input: auto, text, html, markdown, jsonl.")
  var input: InputForm = .auto

  @Option(help: "Largest document in bytes.")
  var maxBytes: Int = InputBounds.maxBytes

  @Option(help: "Number of documents worked on at once (default: one a core).")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if maxBytes < 1 { throw ValidationError("--max-bytes takes a number from 1") }
  }

  /// The paths, or the working folder.
  var pathsOrHere: [String] { paths.isEmpty ? ["."] : paths }
}

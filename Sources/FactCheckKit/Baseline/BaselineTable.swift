import Analysis
import Foundation

/// A baseline made ready to be asked for each document of a run.
struct BaselineTable: Sendable {
  let file: BaselineFile
  private let known: [DocumentKey: Set<String>]
  /// Fingerprints of entries whose files are gone.
  private let moved: Set<String>
  /// Files of entries that are gone.
  let gone: Set<String>

  /// - Parameter exists: tells whether an absolute path names a file.
  init(
    _ file: BaselineFile,
    exists: (String) -> Bool = BaselineTable.exists
  ) {
    self.file = file
    var known: [DocumentKey: Set<String>] = [:]
    var moved: Set<String> = []
    var gone: Set<String> = []
    var seen: [String: Bool] = [:]
    for entry in file.baseline.entries {
      known[entry.key, default: []].insert(entry.fingerprint)
      let isThere = seen[entry.key.path] ?? exists(PathText.absolute(entry.key.path, in: file.folder))
      seen[entry.key.path] = isThere
      if !isThere {
        moved.insert(entry.fingerprint)
        gone.insert(entry.key.path)
      }
    }
    self.known = known
    self.moved = moved
    self.gone = gone
  }

  /// False only where the system is sure: what lies in a folder that may not be searched is not gone.
  private static func exists(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  /// What the baseline holds for a document.
  func hold(file path: String, record: String?) -> BaselineHold {
    let prints = known[file.key(file: path, record: record)]
    return BaselineHold(
      content: prints.map { .fingerprints($0) } ?? .nothing, moved: moved)
  }
}

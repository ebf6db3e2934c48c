import Subprocess

/// Asks git about the working tree; never writes, never goes to the network.
public struct GitRepository: Sendable {
  /// Most bytes of a list of paths: 100,000 files with paths of 600 bytes.
  private static let maxListBytes = 64 << 20
  /// Most bytes of git's own messages.
  private static let maxErrorBytes = 1 << 16
  /// Files whose old content is asked for at once, so that memory stays small.
  private static let filesAtOnce = 64

  /// The top folder as seen from the working folder, absolute, links not followed.
  public let folder: String

  /// Finds the repository a folder stands in.
  ///
  /// - Throws: a fault with what to do, where git is missing or there is no repository.
  public init(containing folder: String) async throws(SetupFault) {
    let (bytes, error) = try await GitRepository.git(["-C", folder, "rev-parse", "--show-prefix"])
    guard error == nil else {
      throw SetupFault(
        "error: this folder is in no git repository, so git:REVISION has no meaning here; run the command inside one"
      )
    }
    let prefix = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let up = prefix.split(separator: "/").map { _ in ".." }.joined(separator: "/")
    self.folder = PathText.absolute(up, in: folder)
  }

  /// The commit a revision names.
  public func commit(_ revision: String) async throws(SetupFault) -> String {
    // What begins with a dash would be an option of git.
    let (bytes, error) =
      revision.hasPrefix("-") || revision.isEmpty
      ? ([], "")
      : try await git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
    guard error == nil, let text else {
      throw SetupFault(
        "error: git knows no revision `\(revision)`; in CI the clone may be shallow: fetch it first (fetch-depth: 0)"
      )
    }
    return text
  }

  /// The commit at which the work left a revision.
  ///
  /// - Throws: a fault where the two have none in common: what changed on the other side alone would be judged as well.
  public func mergeBase(_ revision: String) async throws(SetupFault) -> String {
    let commit = try await commit(revision)
    let (bytes, error) = try await git(["merge-base", commit, "HEAD"])
    let base = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
    guard error == nil, let base else {
      throw SetupFault(
        "error: git finds no commit at which the work left `\(revision)`; in CI the clone may be shallow: fetch all of it (fetch-depth: 0)"
      )
    }
    return base
  }

  /// The files that differ from a commit in the working tree, new and untracked ones included, removed ones not.
  public func changes(since commit: String) async throws(SetupFault) -> [GitChange] {
    let diff = try await succeed(
      ["diff", "--name-status", "-z", "--find-renames", "--diff-filter=d", "--no-ext-diff", commit, "--"])
    let others = try await succeed(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"])
    var changes: [GitChange] = []
    var fields = diff.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }[...]
    while let status = fields.popFirst(), let path = fields.popFirst() {
      switch status.first {
      case "A": changes.append(GitChange(path: path, oldPath: nil))
      case "R", "C":
        guard let new = fields.popFirst() else { break }
        changes.append(GitChange(path: new, oldPath: path))
      default: changes.append(GitChange(path: path, oldPath: path))
      }
    }
    for field in others.split(separator: 0) {
      changes.append(GitChange(path: String(decoding: field, as: UTF8.self), oldPath: nil))
    }
    return changes
  }

  /// The files that a commit holds; links are none, as git knows where they lead and not what stands there.
  public func files(at commit: String) async throws(SetupFault) -> Set<String> {
    let list = try await succeed(["ls-tree", "-r", "-z", "--full-tree", commit])
    var files: Set<String> = []
    // `MODE TYPE NAME<tab>PATH`
    for line in list.split(separator: 0) where line.starts(with: GitRepository.fileMode) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      files.insert(String(decoding: line[(tab + 1)...], as: UTF8.self))
    }
    return files
  }

  /// How modes of files begin: 100644, 100755; links have 120000.
  private static let fileMode = Array("100".utf8)

  /// The bytes of files at a commit, handed out in the order given; nil where the commit has none.
  public func contents(
    of paths: [String], at commit: String, maxBytes: Int, use: (String, [UInt8]?) -> Void
  ) async throws(SetupFault) {
    var left = paths[...]
    while !left.isEmpty {
      let batch = Array(left.prefix(GitRepository.filesAtOnce))
      left = left.dropFirst(GitRepository.filesAtOnce)
      // The protocol is one request a line, so a name with a line break cannot be asked for.
      let asked = batch.filter { !$0.contains("\n") }
      let input = asked.map { "\(commit):\($0)\n" }.joined()
      let limit = batch.count * (maxBytes + 256)
      let (bytes, error) = try await git(["cat-file", "--batch"], input: Array(input.utf8), limit: limit)
      if let error { throw SetupFault("error: git cat-file failed: \(error)") }
      var blobs = GitBlobs(bytes)
      var found: [String: [UInt8]] = [:]
      for path in asked { found[path] = blobs.next() }
      for path in batch { use(path, found[path]) }
    }
  }

  private func succeed(_ arguments: [String]) async throws(SetupFault) -> [UInt8] {
    let (bytes, error) = try await git(arguments)
    if let error { throw SetupFault("error: git \(arguments[0]) failed: \(error)") }
    return bytes
  }

  private func git(
    _ arguments: [String], input: [UInt8] = [], limit: Int = maxListBytes
  ) async throws(SetupFault) -> (bytes: [UInt8], error: String?) {
    try await GitRepository.git(["-C", folder] + arguments, input: input, limit: limit)
  }

  /// Runs git; `error` is its message, or nil where it succeeded.
  private static func git(
    _ arguments: [String], input: [UInt8] = [], limit: Int = maxListBytes
  ) async throws(SetupFault) -> (bytes: [UInt8], error: String?) {
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(["-c", "core.quotePath=false"] + arguments),
        environment: .inherit.updating(["GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"]), input: .array(input),
        output: .bytes(limit: limit), error: .bytes(limit: maxErrorBytes))
      if result.terminationStatus.isSuccess { return (result.standardOutput, nil) }
      let message = String(decoding: result.standardError, as: UTF8.self)
      return (result.standardOutput, message.split(separator: "\n").first.map(String.init) ?? "")
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw SetupFault("error: git:REVISION needs git, which is not installed")
    } catch {
      throw SetupFault("error: git could not be run: \(error)")
    }
  }
}

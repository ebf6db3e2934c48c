import Foundation

/// A copy of `Fixtures/config/site` in a folder of its own, with or without a git repository.
public struct ScratchSite: Sendable {
  /// The folder.
  public let folder: TemporaryFolder

  /// Copies the site.
  ///
  /// - Parameter isRepository: true to commit everything as the branch `main`.
  public init(isRepository: Bool = false) throws {
    folder = try TemporaryFolder()
    let site = RepositoryRoot.url.appending(path: "Fixtures/config/site").path
    guard let names = FileManager.default.enumerator(atPath: site) else { return }
    while let name = names.nextObject() as? String {
      var isFolder: ObjCBool = false
      let path = site + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      try folder.write(name, try Array(Data(contentsOf: URL(fileURLWithPath: path))))
    }
    guard isRepository else { return }
    try git(["init", "-q", "-b", "main"])
    try commit("first")
  }

  /// Path of the folder.
  public var path: String { folder.path }

  /// Runs git in the folder; fails where git fails.
  @discardableResult
  public func git(_ arguments: [String]) throws -> String {
    guard let git = Program.named("git") else { throw Missing() }
    let identity = [
      "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false",
    ]
    let result = try git.run(identity + arguments, in: folder.path)
    guard result.status == 0 else { throw Failure(text: result.errors) }
    return result.output
  }

  /// Commits everything.
  public func commit(_ message: String) throws {
    try git(["add", "-A"])
    try git(["commit", "-q", "-m", message])
  }

  /// The text of a file.
  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  /// Replaces words in a file.
  public func edit(_ name: String, _ old: String, _ new: String) throws {
    try folder.write(name, try text(name).replacingOccurrences(of: old, with: new))
  }

  /// git is not installed.
  public struct Missing: Error {}
  /// git did not do as it was told.
  public struct Failure: Error {
    /// What it said.
    public let text: String
  }
}

/// A file that differs between a revision and the working tree.
public struct GitChange: Sendable, Hashable {
  /// The path now, relative to the top of the repository.
  public var path: String
  /// The path at the revision, where the file existed there.
  public var oldPath: String?

  /// Makes a change.
  public init(path: String, oldPath: String?) {
    self.path = path
    self.oldPath = oldPath
  }
}

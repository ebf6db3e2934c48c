/// An option that names a file or a revision of git: `FILE` or `git:REF`.
public enum RevisionArgument: Sendable, Equatable {
  case file(String)
  case revision(String)

  /// Reads an argument.
  public init(_ text: String) {
    self = text.hasPrefix("git:") ? .revision(String(text.dropFirst("git:".count))) : .file(text)
  }

  /// The revision, if it is one.
  public var revision: String? {
    if case .revision(let revision) = self { return revision }
    return nil
  }
}

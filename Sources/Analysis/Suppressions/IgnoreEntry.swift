/// An entry of an ignore file: a suppression by fingerprint, for text that cannot hold comments.
public struct IgnoreEntry: Sendable, Hashable {
  /// The fingerprint of the finding.
  public var fingerprint: String
  /// What is said about it.
  public var suppression: Suppression
  /// Identifies the entry among all entries of a run; comes back in `DocumentReport.usedIgnores`.
  public var index: Int

  /// Makes an entry.
  public init(fingerprint: String, suppression: Suppression, index: Int) {
    self.fingerprint = fingerprint
    self.suppression = suppression
    self.index = index
  }
}

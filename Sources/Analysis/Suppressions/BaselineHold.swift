/// What the baseline holds for one document.
public struct BaselineHold: Sendable {
  /// Which findings are old.
  public enum Content: Sendable {
    /// There is no baseline, or it does not know the document.
    case nothing
    /// The document has not changed since the baseline was taken.
    case everything
    /// Findings with these fingerprints.
    case fingerprints(Set<String>)
  }

  /// Which findings are old.
  public var content: Content
  /// Fingerprints of documents that are gone, for text that moved to another file. Findings about the
  /// document are never looked up here: they are alike in all documents.
  public var moved: Set<String>
  /// True where old findings cost no points.
  public var affectsScore: Bool

  /// Makes a hold.
  public init(content: Content, moved: Set<String> = [], affectsScore: Bool = true) {
    self.content = content
    self.moved = moved
    self.affectsScore = affectsScore
  }

  /// Nothing is old.
  public static let nothing = BaselineHold(content: .nothing)

  /// True where it holds no finding whatever.
  var isEmpty: Bool {
    guard case .nothing = content else { return false }
    return moved.isEmpty
  }

  /// True where the baseline holds a finding.
  public func holds(_ finding: Finding) -> Bool {
    switch content {
    case .everything: return true
    case .fingerprints(let known) where known.contains(finding.fingerprint): return true
    default: return finding.section != .document && moved.contains(finding.fingerprint)
    }
  }
}

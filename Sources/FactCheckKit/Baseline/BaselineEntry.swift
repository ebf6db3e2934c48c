/// One finding that is known and left for later.
public struct BaselineEntry: Sendable, Hashable, Comparable {
  /// The document.
  public var key: DocumentKey
  /// The id of the rule, so that people can read the file.
  public var rule: String
  /// The fingerprint of the finding.
  public var fingerprint: String
  /// Why it was taken in after the baseline was made.
  public var reason: String?

  /// Makes an entry.
  public init(key: DocumentKey, rule: String, fingerprint: String, reason: String? = nil) {
    self.key = key
    self.rule = rule
    self.fingerprint = fingerprint
    self.reason = reason
  }

  /// Orders by document, rule, fingerprint, all by bytes.
  public static func < (a: BaselineEntry, b: BaselineEntry) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.rule != b.rule { return PathText.precedes(a.rule, b.rule) }
    return PathText.precedes(a.fingerprint, b.fingerprint)
  }
}

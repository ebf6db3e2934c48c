/// A baseline beside what a run found: what is new, what is held, what is not there any more.
public struct BaselineComparison: Sendable, Equatable {
  /// What a run found in one document.
  public struct Found: Sendable, Equatable {
    /// The document's name in the baseline.
    public var key: DocumentKey
    /// The findings that no comment and no ignore file suppresses, with the name of the document.
    public var entries: [BaselineEntry]
    /// Fingerprints of those that the baseline holds.
    public var held: Set<String>

    /// Makes a record.
    public init(key: DocumentKey, entries: [BaselineEntry], held: Set<String>) {
      self.key = key
      self.entries = entries
      self.held = held
    }
  }

  /// Findings that the baseline does not hold.
  public var new: [BaselineEntry]
  /// Entries that are still needed, with the path they are found at now.
  public var held: [BaselineEntry]
  /// Entries of documents that were looked at or are gone, and that nothing needs any more.
  public var stale: [BaselineEntry]
  /// Entries of documents that were not looked at.
  public var untouched: [BaselineEntry]

  /// Compares.
  ///
  /// - Parameters:
  ///   - isGone: tells whether the file of an entry does not exist any more.
  ///   - isRun: tells whether a rule was run; entries of others are left alone.
  public init(
    _ baseline: Baseline, found: [Found], isGone: (String) -> Bool, isRun: (String) -> Bool = { _ in true }
  ) {
    var keys: Set<DocumentKey> = []
    var heldAt: [DocumentKey: Set<String>] = [:]
    var heldAnywhere: [String: BaselineEntry] = [:]
    new = []
    held = []
    stale = []
    untouched = []
    for document in found {
      keys.insert(document.key)
      heldAt[document.key, default: []].formUnion(document.held)
      for entry in document.entries {
        if document.held.contains(entry.fingerprint) {
          if heldAnywhere[entry.fingerprint] == nil { heldAnywhere[entry.fingerprint] = entry }
        } else {
          new.append(entry)
        }
      }
    }
    for entry in baseline.entries {
      if heldAt[entry.key]?.contains(entry.fingerprint) == true {
        held.append(entry)
      } else if !isRun(entry.rule) {
        untouched.append(entry)
      } else if keys.contains(entry.key) {
        stale.append(entry)
      } else if isGone(entry.key.path) {
        if let now = heldAnywhere[entry.fingerprint], now.rule == entry.rule {
          held.append(
            BaselineEntry(
              key: now.key, rule: entry.rule, fingerprint: entry.fingerprint, reason: entry.reason))
        } else {
          stale.append(entry)
        }
      } else {
        untouched.append(entry)
      }
    }
    new.sort()
    held.sort()
  }

  /// The baseline without stale entries and, if a reason is given, with the new findings.
  public func updated(acceptingNew reason: String?) -> Baseline {
    let added = reason.map { reason in
      new.map { BaselineEntry(key: $0.key, rule: $0.rule, fingerprint: $0.fingerprint, reason: reason) }
    }
    return Baseline(entries: held + untouched + (added ?? []))
  }
}

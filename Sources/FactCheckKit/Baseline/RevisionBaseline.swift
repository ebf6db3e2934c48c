import Analysis

/// The findings that files had at a revision, computed from their old content.
struct RevisionBaseline: Sendable {
  private var unchanged: Set<String> = []
  private var known: [DocumentKey: Set<String>] = [:]

  /// Notes a file that is as it was, by its absolute path.
  mutating func addUnchanged(_ path: String) { unchanged.insert(path) }

  /// Notes an old finding of a document whose `path` is absolute.
  mutating func add(_ fingerprint: String, of key: DocumentKey) {
    known[key, default: []].insert(fingerprint)
  }

  /// What is old in a document.
  func hold(file path: String, record: String?) -> BaselineHold {
    if unchanged.contains(path) { return BaselineHold(content: .everything) }
    let prints = known[DocumentKey(path: path, record: record)]
    return BaselineHold(content: prints.map { .fingerprints($0) } ?? .nothing)
  }
}

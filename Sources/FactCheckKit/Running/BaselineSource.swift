import Analysis

/// Where a run learns which findings are old.
enum BaselineSource: Sendable {
  case none
  case file(BaselineTable)
  case revision(RevisionBaseline)

  /// What is old in a document.
  func hold(file path: String, record: String?) -> BaselineHold {
    switch self {
    case .none: .nothing
    case .file(let table): table.hold(file: path, record: record)
    case .revision(let revision): revision.hold(file: path, record: record)
    }
  }
}

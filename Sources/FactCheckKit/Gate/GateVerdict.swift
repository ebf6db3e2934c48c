public import Analysis

/// What the gate says about one document.
public struct GateVerdict: Sendable, Hashable {
  /// The document's id.
  public var id: String
  /// The conditions that do not hold, in the order of the specification.
  public var failures: [GateFailure]
  /// The conditions that were skipped.
  public var skipped: [GateSkip]
  /// What is wrong with suppressions in the document.
  public var notices: [SuppressionNotice]

  /// Makes a verdict.
  public init(
    id: String, failures: [GateFailure] = [], skipped: [GateSkip] = [], notices: [SuppressionNotice] = []
  ) {
    self.id = id
    self.failures = failures
    self.skipped = skipped
    self.notices = notices
  }

  /// True where all conditions hold and no suppression is faulty.
  public var passed: Bool { failures.isEmpty && !notices.contains { $0.isError } }
}

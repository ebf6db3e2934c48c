/// Turns outcomes into bytes, one after another, in the order of the input.
public protocol DocumentRenderer: Sendable {
  /// What stands before the first document.
  func opening() -> [UInt8]
  /// One document; called on any worker, in any order.
  func render(_ outcome: Outcome, checker: Checker) -> [UInt8]
  /// What stands between two documents.
  func separator() -> [UInt8]
  /// What stands behind the last document.
  func closing(_ summary: RunSummary, checker: Checker) -> [UInt8]
}

/// Writes one output of a run in order; used by one thread.
///
/// All calls return false where nobody reads the output any more.
protocol RunWriter: AnyObject {
  /// Writes what stands before the first document.
  func open() -> Bool
  /// Takes the contribution of the next document, as the output's maker made it.
  func take(_ piece: any Sendable) -> Bool
  /// Writes what stands behind the last document.
  func close(_ summary: RunSummary, _ checker: Checker) -> Bool
}

/// Room the scan of one document leaves to that of the next.
public struct ScanWorkspace: Sendable {
  /// What a scan needs for marks and rules.
  var memory: ScanMemory?

  /// Makes an empty workspace.
  public init() {}
}

/// Room the scan of one document leaves to that of the next.
public struct ScanWorkspace: Sendable {
  /// Makes an empty workspace.
  public init() {}
}

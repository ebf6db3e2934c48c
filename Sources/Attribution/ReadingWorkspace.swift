/// Room the reading of one document leaves to that of the next.
public struct ReadingWorkspace: Sendable {
  /// Makes an empty workspace.
  public init() {}
}

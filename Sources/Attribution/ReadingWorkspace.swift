/// Room the reading of one document leaves to that of the next.
public struct ReadingWorkspace: Sendable {
  var candidates = CandidateRoom()
  var speakers = SpeakerRoom()

  /// Makes an empty workspace.
  public init() {}
}

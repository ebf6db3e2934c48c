/// Room the reading of one document leaves to that of the next.
public struct ReadingWorkspace: Sendable {
  var candidates = CandidateRoom()
  var speakers = SpeakerRoom()
  private var units: UnitMemory?

  /// Makes an empty workspace.
  public init() {}

  /// Memory for so many units or sentences: that of the text before, unless somebody still looks at it.
  mutating func memory(for count: Int) -> UnitMemory {
    if isKnownUniquelyReferenced(&units), let units, units.capacity >= count { return units }
    let memory = UnitMemory(capacity: count + count / 2)
    units = memory.capacity <= UnitMemory.mostKept ? memory : nil
    return memory
  }
}

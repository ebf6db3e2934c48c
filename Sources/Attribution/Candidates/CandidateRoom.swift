/// What the search for candidates and the choice among them need memory for; kept from text to text.
struct CandidateRoom: Sendable {
  /// Candidates and words of 64 units kept for the next text; what a longer one needed is given back.
  static let mostKept = 1 << 13

  /// All candidates in order of their heads; after the choice the chosen ones in order of their cues.
  var candidates: [Candidate] = []
  /// Their contents.
  var contents = ContentList()
  /// Memory for the set of units that chosen ones take: what a text tells of itself does not change by reading it.
  var taken: [UInt64] = []

  /// No candidates.
  init() {}

  /// Forgets the text before; no unit of a text of `units` units is taken.
  mutating func prepare(units: Int) {
    let words = units / 64 + 1
    if taken.count > CandidateRoom.mostKept { taken = [] }
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(0, count: words))
    if candidates.capacity > CandidateRoom.mostKept { candidates = [] }
    candidates.removeAll(keepingCapacity: true)
    contents.removeAll()
  }
}

/// What the search for candidates and the choice among them need memory for; kept from text to text.
struct CandidateRoom: Sendable {
  /// Candidates kept for the next text; what a longer one needed is given back.
  static let mostKept = 1 << 13

  /// Bits of the units of the text.
  var planes = UnitPlanes()
  /// All candidates in order of their heads; after the choice the chosen ones in order of their cues.
  var candidates: [Candidate] = []
  /// Their contents.
  var contents = ContentList()

  /// No candidates.
  init() {}

  /// Makes ready for a text.
  mutating func prepare(_ syntax: Syntax) {
    syntax.units.withUnsafeBufferPointer { planes.read($0) }
    for start in syntax.sentenceStart { planes.insert(Int(start), .sentenceStart) }
    for range in syntax.quotationUnits where !range.isEmpty {
      let last = range.upperBound - 1
      if syntax.cls(range.lowerBound) == .quotationMark { planes.insert(range.lowerBound, .quotationMark) }
      if syntax.cls(last) == .quotationMark { planes.insert(last, .quotationMark) }
    }
    if candidates.capacity > CandidateRoom.mostKept { candidates = [] }
    candidates.removeAll(keepingCapacity: true)
    contents.removeAll()
  }
}

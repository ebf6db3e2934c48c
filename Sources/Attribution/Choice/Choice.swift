/// Chooses among candidates so that no attribution lies inside another.
///
/// Contents that stand before their cue come first, then the rest, both in order of their cues; a candidate whose
/// cue lies in a chosen content or cue is dropped, as is one whose content is mostly taken.
struct Choice {
  /// Share of its content, in percent, above which a candidate counts as taken.
  static let takenLimit = 40

  private let syntax: Syntax
  /// The candidates and their contents.
  var room = CandidateRoom()

  /// Prepares the choice for a text.
  init(syntax: Syntax) { self.syntax = syntax }

  /// Leaves the chosen candidates in order of their cues, with what is left of their contents.
  mutating func run() {
    var memory: [UInt64] = []
    swap(&memory, &room.taken)
    memory.withUnsafeMutableBufferPointer { choose(UnitSet($0, count: syntax.units.count)) }
    swap(&memory, &room.taken)
    room.candidates.removeAll { $0.content.isEmpty }
    // Heads lie in their cues and cues apart from each other, so that the order is there but for a few.
    if !Choice.isInOrder(room.candidates) {
      room.candidates.sort { Choice.isBefore($0.cue, $1.cue) }
    }
  }

  /// - Parameter taken: the units that belong to chosen candidates.
  private mutating func choose(_ taken: UnitSet) {
    for isContentFirst in [true, false] {
      for index in room.candidates.indices
      where room.candidates[index].frame.isContentFirst == isContentFirst {
        room.candidates[index].content = take(room.candidates[index], taken)
      }
    }
  }

  private static func isBefore(_ a: Span, _ b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end < b.end
  }

  private static func isInOrder(_ candidates: [Candidate]) -> Bool {
    for index in candidates.indices.dropFirst()
    where isBefore(candidates[index].cue, candidates[index - 1].cue) {
      return false
    }
    return true
  }

  /// Takes the units of a candidate; what is left of its content, or nothing.
  private mutating func take(_ candidate: Candidate, _ taken: UnitSet) -> Range<Int32> {
    let cue = candidate.cue
    guard !taken.any(cue) else { return 0..<0 }
    var total = 0
    var lost = 0
    for index in candidate.content {
      let span = room.contents[index]
      total += span.count - max(0, min(span.end, cue.end) - max(span.start, cue.start))
      lost += taken.count(in: span.units)
    }
    guard total > 0, lost * 100 <= total * Choice.takenLimit else { return 0..<0 }
    room.contents.begin()
    for index in candidate.content { putFree(room.contents[index], of: candidate, taken) }
    let content = room.contents.close()
    guard !content.isEmpty else { return content }
    for index in content { taken.insert(room.contents[index].units) }
    taken.insert(cue.units)
    return content
  }

  /// Adds to the content what of a span is neither taken nor in the candidate's own cue and source.
  private mutating func putFree(_ span: Span, of candidate: Candidate, _ taken: UnitSet) {
    let (cue, source) = (candidate.cue, candidate.source ?? Span(0, 0))
    let end = min(span.end, syntax.units.count)
    var at = span.start
    while at < end {
      if cue.contains(at) {
        at = cue.end
      } else if source.contains(at) {
        at = source.end
      } else if taken.has(at) {
        at = taken.nextGap(from: at, below: end)
      } else {
        var stop = taken.next(from: at, below: end)
        if cue.start > at { stop = min(stop, cue.start) }
        if source.start > at, !source.isEmpty { stop = min(stop, source.start) }
        if hasWord(at, stop) { room.contents.put(Span(at, stop)) }
        at = stop
      }
    }
  }

  /// A lone mark is no content.
  private func hasWord(_ start: Int, _ end: Int) -> Bool {
    for unit in start..<end where syntax.mark(unit) == 0 && syntax.cls(unit) != .punctuation { return true }
    return false
  }
}

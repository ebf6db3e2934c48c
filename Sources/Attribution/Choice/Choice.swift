/// Chooses among candidates so that no attribution lies inside another.
///
/// Contents that stand before their cue come first, then the rest, both in order of their cues; a candidate whose
/// cue lies in a chosen content or cue is dropped, as is one whose content is mostly taken.
struct Choice {
  /// Share of its content, in percent, above which a candidate counts as taken.
  static let takenLimit = 40

  /// To whom a unit belongs.
  private static let isContent: UInt8 = 1
  private static let isCue: UInt8 = 2

  private let syntax: Syntax
  /// 0 free, else content or cue.
  private var owner: [UInt8]

  /// Prepares the choice for a text.
  init(syntax: Syntax) {
    self.syntax = syntax
    owner = Array(repeating: 0, count: syntax.units.count)
  }

  /// The chosen candidates in order of their cues.
  mutating func run(_ candidates: consuming [Candidate]) -> [Candidate] {
    var chosen: [Int] = []
    for isContentFirst in [true, false] {
      for index in candidates.indices where candidates[index].frame.isContentFirst == isContentFirst {
        if take(&candidates[index]) { chosen.append(index) }
      }
    }
    chosen.sort { a, b in
      let (x, y) = (candidates[a].cue, candidates[b].cue)
      return x.start != y.start ? x.start < y.start : x.end < y.end
    }
    return chosen.map { candidates[$0] }
  }

  /// Takes the units of a candidate, what is left of its content, or nothing.
  private mutating func take(_ candidate: inout Candidate) -> Bool {
    let cue = candidate.cue
    for unit in cue.start..<cue.end where owner[unit] != 0 { return false }
    var total = 0
    var taken = 0
    for span in candidate.content {
      for unit in span.start..<span.end where !cue.contains(unit) {
        total += 1
        if owner[unit] != 0 { taken += 1 }
      }
    }
    guard total > 0, taken * 100 <= total * Choice.takenLimit else { return false }
    let content = trimmed(candidate)
    guard !content.isEmpty else { return false }
    for span in content { for unit in span.start..<span.end { owner[unit] = Choice.isContent } }
    for unit in cue.start..<cue.end { owner[unit] = Choice.isCue }
    candidate.content = content
    return true
  }

  /// The content without its own cue and source and without what is taken.
  private func trimmed(_ candidate: Candidate) -> [Span] {
    var out: [Span] = []
    let (cue, source) = (candidate.cue, candidate.source ?? Span(0, 0))
    for span in candidate.content {
      var start = -1
      for unit in span.start...span.end {
        if unit < span.end, owner[unit] == 0, !cue.contains(unit), !source.contains(unit) {
          if start < 0 { start = unit }
        } else if start >= 0 {
          // A lone mark is no content.
          if (start..<unit).contains(where: { syntax.mark($0) == 0 && syntax.cls($0) != .punctuation }) {
            out.append(Span(start, unit))
          }
          start = -1
        }
      }
    }
    return out
  }
}

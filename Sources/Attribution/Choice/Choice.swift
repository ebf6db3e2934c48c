/// Chooses among candidates so that no attribution lies inside another.
///
/// Contents that stand before their cue come first, then the rest, both in order of their cues; a candidate whose
/// cue lies in a chosen content or cue is dropped, as is one whose content is mostly taken.
struct Choice {
  /// Share of its content, in percent, above which a candidate counts as taken.
  static let takenLimit = 40

  private let syntax: Syntax
  /// 0 free, 1 content, 2 cue, 3 source.
  private var owner: [UInt8]
  private(set) var chosen: [Candidate] = []

  /// Prepares the choice for a text.
  init(syntax: Syntax) {
    self.syntax = syntax
    owner = Array(repeating: 0, count: syntax.units.count)
  }

  /// The chosen candidates in order of their cues.
  mutating func run(_ candidates: [Candidate]) -> [Candidate] {
    for candidate in candidates where candidate.frame.isContentFirst { take(candidate) }
    for candidate in candidates where !candidate.frame.isContentFirst { take(candidate) }
    chosen.sort { $0.cue.start != $1.cue.start ? $0.cue.start < $1.cue.start : $0.cue.end < $1.cue.end }
    return chosen
  }

  private mutating func take(_ candidate: Candidate) {
    var candidate = candidate
    for unit in candidate.cue.start..<candidate.cue.end where owner[unit] == 1 || owner[unit] == 2 { return }
    var total = 0
    var taken = 0
    for span in candidate.content {
      for unit in span.start..<span.end where !candidate.cue.contains(unit) {
        total += 1
        if owner[unit] != 0 && owner[unit] != 3 { taken += 1 }
      }
    }
    guard total > 0, taken * 100 <= total * Choice.takenLimit else { return }
    candidate.content = trimmed(candidate)
    guard !candidate.content.isEmpty else { return }
    for span in candidate.content { for unit in span.start..<span.end { owner[unit] = 1 } }
    for unit in candidate.cue.start..<candidate.cue.end { owner[unit] = 2 }
    chosen.append(candidate)
  }

  /// The content without its own cue and without what is taken.
  private func trimmed(_ candidate: Candidate) -> [Span] {
    var out: [Span] = []
    for span in candidate.content {
      var start: Int?
      for unit in span.start...span.end {
        let isFree =
          unit < span.end && owner[unit] != 1 && owner[unit] != 2 && !candidate.cue.contains(unit)
          && !(candidate.source?.contains(unit) ?? false)
        if isFree {
          if start == nil { start = unit }
        } else if let from = start {
          // A lone mark is no content.
          if (from..<unit).contains(where: { syntax.mark($0) == 0 && syntax.cls($0) != .punctuation }) {
            out.append(Span(from, unit))
          }
          start = nil
        }
      }
    }
    return out
  }
}

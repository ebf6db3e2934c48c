internal import TextCore

/// Which attribution a token belongs to.
struct AttributionIndex {
  private let attributions: [Attribution]
  /// For each token the last attribution whose content holds it, or -1; empty where attributions are looked through.
  private var contents: [Int32] = []
  /// For each token the last attribution whose cue holds it, or -1; empty where attributions are looked through.
  private var cues: [Int32] = []

  /// Takes the attributions of a text of so many tokens.
  ///
  /// - Parameter lookups: how often they will be asked for, about. Looking through them is cheaper than a table as long as
  ///   few tokens ask, and a table keeps the time linear where many do.
  init(_ attributions: [Attribution], tokens: Int, lookups: Int) {
    self.attributions = attributions
    guard attributions.count * lookups > tokens else { return }
    contents = Array(repeating: -1, count: tokens)
    cues = contents
    for index in attributions.indices {
      let owner = Int32(truncatingIfNeeded: index)
      for span in attributions[index].content { AttributionIndex.fill(&contents, span, owner) }
      AttributionIndex.fill(&cues, attributions[index].cue, owner)
    }
  }

  private static func fill(_ owners: inout [Int32], _ span: TokenSpan, _ owner: Int32) {
    var at = Int(span.start)
    let end = min(Int(span.end), owners.count)
    while at < end {
      owners[at] = owner
      at += 1
    }
  }

  /// The last attribution whose content holds a token, or nil.
  func content(holding token: Int) -> Int? {
    if !contents.isEmpty { return contents[token] >= 0 ? Int(contents[token]) : nil }
    return attributions.indices.last { index in
      attributions[index].content.contains { AttributionIndex.holds($0, token) }
    }
  }

  /// The last attribution whose cue holds a token, or nil.
  func cue(holding token: Int) -> Int? {
    if !cues.isEmpty { return cues[token] >= 0 ? Int(cues[token]) : nil }
    return attributions.indices.last { AttributionIndex.holds(attributions[$0].cue, token) }
  }

  private static func holds(_ span: TokenSpan, _ token: Int) -> Bool {
    Int(span.start) <= token && token < Int(span.end)
  }
}

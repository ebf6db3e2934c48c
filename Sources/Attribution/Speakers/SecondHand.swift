/// Finds the medium that words were given to: "told the agency", "in an interview with the station".
struct SecondHand {
  /// Units behind a cue in which the medium is looked for.
  static let reach = 14

  let syntax: Syntax
  let model: AttributionModel

  /// Index of the registry entry of the medium, or nil.
  func outlet(of candidate: Candidate) -> Int? {
    let high = syntax.high(candidate.head)
    var at = candidate.cue.start
    let stop = min(high, candidate.cue.end + SecondHand.reach)
    while at < stop {
      // Names begin with a capital, perhaps behind an article.
      guard syntax.isCapital(at) || syntax.cls(at) == .determiner else {
        at += 1
        continue
      }
      if candidate.content.contains(where: { $0.contains(at) }) || candidate.source?.contains(at) ?? false {
        at += 1
        continue
      }
      if let found = model.registry.match(syntax, from: at), model.registry.entries[found.entry].isOutlet,
        isAddressed(at, candidate)
      {
        return found.entry
      }
      at += 1
    }
    return nil
  }

  /// The name is the hearer of the cue or stands behind a preposition.
  private func isAddressed(_ at: Int, _ candidate: Candidate) -> Bool {
    if syntax.roles.secondHandEnds.contains(at) { return true }
    var before = at - 1
    if syntax.cls(before) == .determiner { before -= 1 }
    if before == candidate.head { return syntax.has(candidate.head, .tell) }
    return syntax.cls(before) == .preposition || syntax.cls(before) == .to
  }
}

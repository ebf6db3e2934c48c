/// Finds the medium that words were given to: "told the agency", "in an interview with the station".
struct SecondHand {
  /// Units behind a cue in which the medium is looked for.
  static let reach = 14

  let syntax: Syntax
  let registry: SourceRegistry

  /// Index of the registry entry of the medium, or nil.
  func outlet(of candidate: Candidate, _ contents: borrowing ContentList) -> Int? {
    let capitals = syntax.sets[.capital]
    var at = candidate.cue.start
    let stop = min(syntax.high(candidate.head), candidate.cue.end + SecondHand.reach)
    search: while at < stop {
      // What is said and who says it are passed over.
      if let source = candidate.source, source.contains(at) { at = source.end; continue }
      for index in candidate.content where contents[index].contains(at) {
        at = contents[index].end
        continue search
      }
      // Names begin with a capital, perhaps behind an article.
      let capital = capitals.next(from: at, below: stop + 1)
      if capital > stop { return nil }
      if capital > at + 1 { at = capital - 1; continue }
      if capital == at || syntax.cls(at) == .determiner, isAddressed(at, candidate),
        let found = registry.match(syntax, from: at), registry.entries[found.entry].isOutlet
      {
        return found.entry
      }
      at += 1
    }
    return nil
  }

  /// The name is the hearer of the cue or stands behind a preposition.
  private func isAddressed(_ at: Int, _ candidate: Candidate) -> Bool {
    if !syntax.roles.secondHandEnds.isEmpty, syntax.roles.secondHandEnds.contains(at) { return true }
    var before = at - 1
    if syntax.cls(before) == .determiner { before -= 1 }
    if before == candidate.head { return syntax.has(candidate.head, .tell) }
    return syntax.cls(before) == .preposition || syntax.cls(before) == .to
  }
}

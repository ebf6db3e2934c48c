internal import TextCore

/// What a court has found is no charge that somebody makes.
extension AccusationFinder {
  /// The sentence around a unit tells of a conviction: "was jailed", "has been convicted".
  func holdsVerdict(_ unit: Int) -> Bool {
    (syntax.low(unit)..<syntax.high(unit)).contains { at in
      guard syntax.cls(at) == .verb, model.accusations.kind(syntax.units[at].word) == .judged else {
        return false
      }
      // "The regime, which jailed its critics": an act like any other.
      let group = syntax.verbGroup(at)
      return group.isPassive || group.form == .participle
    }
  }

  /// A judge, a court or a jury says so.
  func isOfJudge(_ owner: Int) -> Bool {
    guard let source = reading.attributions[owner].source else { return false }
    return source.range.contains { token in
      guard let unit = unitOf(token), model.accusations.kind(syntax.units[unit].word) == .judge else {
        return false
      }
      // "court documents" are papers of both sides.
      return syntax.cls(unit + 1) != .noun
    }
  }
}

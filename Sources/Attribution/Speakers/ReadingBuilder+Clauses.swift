import TextCore

extension ReadingBuilder {
  /// Claim clauses are finite verbs that are no cues; attributed ones stand in another voice than the outlet's.
  ///
  /// An auxiliary and the verb behind it, adverbs between them, make one clause.
  mutating func countClauses() {
    var clauses = 0
    var attributed = 0
    var next = 0
    // Behind the cues that begin at or before a unit.
    var cueEnd = 0
    var flow = AuxiliaryFlow()
    for word in 0..<chosen.planes.wordCount {
      let auxiliaries = auxiliaries(word)
      let verbs = finite(.verb, word)
      let followers = flow.followers(auxiliaries, adverbs: chosen.planes.word(.adverb, word))
      var found = (auxiliaries | verbs) & ~followers
      while found != 0 {
        let unit = word &* 64 &+ found.trailingZeroBitCount
        found &= found &- 1
        while next < chosen.candidates.count, chosen.candidates[next].cue.start <= unit {
          cueEnd = max(cueEnd, chosen.candidates[next].cue.end)
          next += 1
        }
        guard unit >= cueEnd else { continue }
        clauses += 1
        if reading.voices[Int(syntax.units[unit].start)] != .own { attributed += 1 }
      }
    }
    reading.claimClauses = clauses
    reading.attributedClauses = attributed
  }

  private func auxiliaries(_ word: Int) -> UInt64 {
    chosen.planes.word(.auxiliary, word) | finite(.maybeFinite, word)
  }

  /// The finite ones among the units of a plane.
  private func finite(_ plane: UnitPlane, _ word: Int) -> UInt64 {
    var asked = chosen.planes.word(plane, word)
    var finite: UInt64 = 0
    while asked != 0 {
      let bit = asked.trailingZeroBitCount
      asked &= asked &- 1
      finite |= (syntax.isFinite(word &* 64 &+ bit) ? 1 : 0) << UInt64(bit)
    }
    return finite
  }
}

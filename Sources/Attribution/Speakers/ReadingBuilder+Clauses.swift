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
    let (finiteUnits, verbs, adverbs) = (syntax.sets[.finite], syntax.sets[.verb], syntax.sets[.adverb])
    for word in 0..<syntax.sets.wordCount {
      let finite = finiteUnits[word]
      var found = finite & ~flow.followers(finite & ~verbs[word], adverbs: adverbs[word])
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
}

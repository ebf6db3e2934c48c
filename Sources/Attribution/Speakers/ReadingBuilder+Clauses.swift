import TextCore

extension ReadingBuilder {
  /// Claim clauses are finite verbs that are no cues; attributed ones stand in another voice than the outlet's.
  ///
  /// An auxiliary and the verb behind it, adverbs between them, make one clause.
  mutating func countClauses() {
    var clauses = 0
    var attributed = 0
    let voices = reading.voices
    let candidates = chosen.candidates
    var next = 0
    var nextStart = candidates.first?.cue.start ?? Int.max
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
        while nextStart <= unit {
          cueEnd = max(cueEnd, candidates[next].cue.end)
          next += 1
          nextStart = next < candidates.count ? candidates[next].cue.start : Int.max
        }
        guard unit >= cueEnd else { continue }
        clauses += 1
        if voices[Int(syntax.units[unit].start)] != .own { attributed += 1 }
      }
    }
    reading.claimClauses = clauses
    reading.attributedClauses = attributed
  }
}

extension UnitSets {
  /// Fills the sets that searches walk through, as far as classes and traits tell them; linear in the number of units.
  ///
  /// - Parameters:
  ///   - memory: what is told of each unit lies there.
  ///   - asked: tells whether a unit is finite, where its neighbours decide.
  func findClasses(_ memory: UnitMemory, asked: (Int) -> Bool) {
    fill(from: ClassFacts.firstSets.low, bits: ClassFacts.numbers.low, memory.told, byte: 1)
    fill(from: ClassFacts.firstSets.high, bits: ClassFacts.numbers.high, memory.told, byte: 2)
    findFinite(asked)
  }

  private func findFinite(_ asked: (Int) -> Bool) {
    let (finite, verbs, by, clitics) = (self[.finite], self[.finiteVerb], self[.byWord], self[.clitic])
    var byBehind: UInt64 = 0
    for word in (0..<wordCount).reversed() {
      let found = finite[word] | verbs[word]
      finite[word] = found
      // "the men accused by": what stands before "by" may be a participle.
      var questions = found & (by[word] >> 1 | byBehind << 63) | clitics[word]
      byBehind = by[word] & 1
      while questions != 0 {
        let unit = word &* 64 &+ questions.trailingZeroBitCount
        if asked(unit) { finite.insert(unit) } else { finite.remove(unit) }
        questions &= questions &- 1
      }
    }
  }
}

extension UnitSets {
  /// Finds the sets that searches walk through as far as classes and traits tell them; linear in the number of units.
  ///
  /// - Parameter asked: tells whether a unit is finite, where its neighbours decide.
  func findClasses(_ units: UnitList, _ memory: UnitMemory, asked: (Int) -> Bool) {
    let (low, high) = (memory.bytes, memory.moreBytes)
    let units = units.memory
    ClassFacts.with { facts in
      for unit in 0..<count {
        let told = facts.told(units[unit])
        low[unit] = UInt8(truncatingIfNeeded: told)
        high[unit] = UInt8(truncatingIfNeeded: told >> 8)
      }
    }
    fill(from: ClassFacts.firstSets.low, bits: ClassFacts.numbers.low, low)
    fill(from: ClassFacts.firstSets.high, bits: ClassFacts.numbers.high, high)
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

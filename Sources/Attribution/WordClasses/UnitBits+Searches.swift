extension UnitBits {
  /// Finds the sets that searches walk through as far as classes and traits tell them; linear in the number of units.
  ///
  /// - Parameter asked: tells whether a unit is finite, where its neighbours decide.
  func findSearches(_ units: UnitList, _ memory: UnitMemory, asked: (Int) -> Bool) {
    write(units, memory)
    var byBehind: UInt64 = 0
    for word in (0..<wordCount).reversed() {
      self[.clausal, word] = UnitBits.gather(memory.bytes, word, 0)
      self[.contentStop, word] = UnitBits.gather(memory.bytes, word, 1)
      let finite = UnitBits.gather(memory.bytes, word, 2) | UnitBits.gather(memory.bytes, word, 5)
      let by = UnitBits.gather(memory.bytes, word, 3)
      self[.finite, word] = finite
      self[.opening, word] = 0
      self[.quoted, word] = 0
      // "the men accused by": what stands before "by" may be a participle.
      var questions = finite & (by >> 1 | byBehind << 63) | UnitBits.gather(memory.bytes, word, 4)
      byBehind = by & 1
      while questions != 0 {
        let unit = word &* 64 &+ questions.trailingZeroBitCount
        if asked(unit) { insert(unit, into: .finite) } else { remove(unit, from: .finite) }
        questions &= questions &- 1
      }
    }
  }

  // Bits of what is told of a unit.
  private static let clausal: UInt8 = 1
  private static let contentStop: UInt8 = 2
  private static let finite: UInt8 = 4
  private static let by: UInt8 = 8
  private static let clitic: UInt8 = 16
  /// Finite in some of its forms.
  private static let verb: UInt8 = 32

  /// A byte for each unit with what its class, traits and forms tell, zeros behind the last one.
  private func write(_ units: UnitList, _ memory: UnitMemory) {
    let bytes = memory.bytes
    let units = units.memory
    let finite = VerbForms.finite.rawValue
    UnitBits.table.withUnsafeBufferPointer { table in
      for unit in 0..<count {
        let told = table[Int(units[unit].wordClass.rawValue) &* 16 &+ Int(units[unit].traits.first)]
        // The sum reaches the bit of verbs where any finite form is left; which units are what cannot be foreseen, so
        // no branch asks.
        let forms = (units[unit].forms.rawValue & finite) &+ (UnitBits.verb &- 1)
        bytes[unit] = told & (forms | ~UnitBits.verb)
      }
    }
    for unit in count..<min(wordCount * 64, bytes.count) { bytes[unit] = 0 }
  }

  /// What the class and the first traits of a unit tell, by class and traits.
  private static let table: [UInt8] = {
    var out = [UInt8](repeating: 0, count: (Int(UInt8.max) + 1) * 16)
    for wordClass in WordClass.allCases {
      for traits in 0..<16 {
        let set = TraitSet(rawValue: UInt64(traits))
        var told = told(wordClass)
        if wordClass == .be, set.has(.finiteBe) { told |= finite }
        if set.has(.byWord) { told |= by }
        if set.has(.stopSubordinate) || set.has(.asWord) { told |= contentStop }
        out[Int(wordClass.rawValue) * 16 + traits] = told
      }
    }
    return out
  }()

  private static func told(_ wordClass: WordClass) -> UInt8 {
    switch wordClass {
    case .verb: clausal | verb
    case .be: clausal
    case .have, .modal, .auxiliaryDo: clausal | finite
    case .possessiveS: clausal | clitic
    case .adverb: clausal | contentStop
    case .noun, .name, .number, .adjective, .determiner, .possessive, .to: 0
    default: contentStop
    }
  }
}

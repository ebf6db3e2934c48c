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
      let finite = UnitBits.gather(memory.bytes, word, 2)
      let by = UnitBits.gather(memory.bytes, word, 3)
      let clitic = UnitBits.gather(memory.bytes, word, 4)
      self[.finite, word] = finite
      self[.opening, word] = 0
      self[.quoted, word] = 0
      // "the men accused by": what stands before "by" may be a participle.
      var questions = finite & (by >> 1 | byBehind << 63) | clitic
      byBehind = by & 1
      while questions != 0 {
        let unit = word &* 64 &+ questions.trailingZeroBitCount
        if asked(unit) { insert(unit, into: .finite) } else { remove(unit, from: .finite) }
        questions &= questions &- 1
      }
    }
  }

  // Bits of what is told; `contentStop` stands as well for two traits, the fourth bit for the word "by".
  private static let clausal: UInt8 = 1
  private static let contentStop: UInt8 = 2
  private static let finite: UInt8 = 4
  private static let clitic: UInt8 = 16
  // Finite in some forms; finite where a trait says so.
  private static let verb: UInt8 = 64
  private static let be: UInt8 = 128

  /// A byte for each unit with what its class and traits tell, zeros behind the last one.
  private func write(_ units: UnitList, _ memory: UnitMemory) {
    let bytes = memory.bytes
    let units = units.memory
    UnitBits.classes.withUnsafeBufferPointer { classes in
      for unit in 0..<count {
        let traits = units[unit].traits
        let told = classes[Int(units[unit].wordClass.rawValue)]
        // No branch: which units are what cannot be foreseen.
        let isFinite =
          told >> 6 & UnitBits.isFinite(units[unit].forms) | told >> 7 & traits.bit(.finiteBe)
        let isStop = traits.bit(.stopSubordinate) | traits.bit(.asWord)
        bytes[unit] = told | isFinite << 2 | isStop << 1 | traits.bit(.byWord) << 3
      }
    }
    for unit in count..<min(wordCount * 64, bytes.count) { bytes[unit] = 0 }
  }

  /// 1 for forms that can head a clause by themselves, else 0.
  @inline(__always)
  private static func isFinite(_ forms: VerbForms) -> UInt8 {
    // The sum reaches beyond the forms where any is left.
    (forms.intersection(.finite).rawValue &+ VerbForms.all.rawValue) / (VerbForms.all.rawValue &+ 1)
  }

  /// What the class of a unit tells, by class.
  private static let classes: [UInt8] = {
    var out = [UInt8](repeating: 0, count: Int(UInt8.max) + 1)
    for wordClass in WordClass.allCases {
      let told: UInt8 =
        switch wordClass {
        case .verb: clausal | verb
        case .be: clausal | be
        case .have, .modal, .auxiliaryDo: clausal | finite
        case .possessiveS: clausal | clitic
        case .adverb: clausal | contentStop
        case .noun, .name, .adjective, .determiner, .number, .possessive, .to: 0
        default: contentStop
        }
      out[Int(wordClass.rawValue)] = told
    }
    return out
  }()
}

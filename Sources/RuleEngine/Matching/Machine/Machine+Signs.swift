import TextCore

extension Machine {
  /// The sentences in which a pattern of a specification may match.
  ///
  /// - Parameter at: its place in `CodePointers.patternsOfSpecs`.
  @inline(__always)
  func sign(ofPattern at: Int) -> UInt64 {
    let need = code.needs[at]
    let signs = state.pointee.signs.elements(0..<state.pointee.signs.count)
    return signs[Int(need.anchor)] & signs[Int(need.gate)] & signs[Int(need.third)] & signs[Int(need.fourth)]
  }

  /// The sentences in some sections: bit `Section.rawValue` is set for each.
  @inline(__always)
  mutating func sign(ofSections sections: UInt8) -> UInt64 {
    sections & SignIndex.allSections == SignIndex.allSections ? .max : sign(ofSome: sections)
  }

  private mutating func sign(ofSome sections: UInt8) -> UInt64 {
    var sign: UInt64 = 0
    for section in 0..<SignIndex.sectionCount where sections >> UInt8(section) & 1 != 0 {
      sign |= state.pointee.signs[rules.signs.sections &+ section]
    }
    return sign
  }

  /// The sentences in which a specification may match, and those that marks it names alone cover.
  mutating func sign(ofSpec spec: Int) -> UInt64 {
    let patterns = patterns(of: spec)
    if code.specs[spec].within >= 0 {
      var sign = UInt64.max
      for at in patterns where sign != 0 { sign &= self.sign(ofPattern: at) }
      return patterns.isEmpty ? 0 : sign
    }
    let namesMark = code.specs[spec].namesMark
    var sign: UInt64 = 0
    for at in patterns {
      sign |= self.sign(ofPattern: at)
      let mark = namesMark ? Int(plan(at).pointee.entry.bareMark) : -1
      if mark >= 0 { sign |= state.pointee.signs[rules.signs.covers &+ mark] }
    }
    return sign
  }
}

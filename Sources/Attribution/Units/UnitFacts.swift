/// What is told of each unit of a text, as bits that become sets.
///
/// The lowest byte is what its word and its token tell before classes are decided, the next two what class, traits, forms
/// and mark tell (`ClassFacts`). Units take it over from their words; whatever changes one later tells it again.
struct UnitFacts {
  private let units: UnsafeMutablePointer<Unit>
  let tables: ClassFacts
  /// What is told of each unit.
  let told: UnsafeMutablePointer<UInt32>

  /// Prepares to write what is told of the units in some memory.
  init(_ memory: UnitMemory, _ tables: ClassFacts) {
    units = memory.units
    told = memory.told
    self.tables = tables
  }

  /// What a word tells, all bytes of it.
  static func told(_ entry: WordMark, _ tables: ClassFacts) -> UInt32 {
    UInt32(tables.told(entry)) << 8 | UInt32(entry.leaning.steps)
  }

  /// Tells again what class, traits, forms and mark of a unit tell; the lowest byte is not asked for any more.
  @inline(__always)
  func tell(_ unit: Int) {
    told[unit] = UInt32(tables.told(units[unit].entry, mark: units[unit].mark)) << 8
  }
}

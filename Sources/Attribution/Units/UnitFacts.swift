/// What class, traits, forms and mark of each unit of a text tell, as bytes that become sets when all units are decided.
///
/// Units take over what their words tell; whatever changes one later says so.
struct UnitFacts {
  private let units: UnsafeMutablePointer<Unit>
  private let tables: ClassFacts
  /// The lower and the higher byte of what is told of each unit.
  let low: UnsafeMutablePointer<UInt8>
  let high: UnsafeMutablePointer<UInt8>

  /// Prepares to write what is told of the units in some memory.
  init(_ memory: UnitMemory, _ tables: ClassFacts) {
    units = memory.units
    low = memory.lowFacts
    high = memory.highFacts
    self.tables = tables
  }

  /// Writes what a unit tells now.
  @inline(__always)
  func tell(_ unit: Int) { put(tables.told(units[unit].entry, mark: units[unit].mark), at: unit) }

  /// Writes what is told of a unit.
  @inline(__always)
  func put(_ told: UInt16, at unit: Int) {
    low[unit] = UInt8(truncatingIfNeeded: told)
    high[unit] = UInt8(truncatingIfNeeded: told >> 8)
  }
}

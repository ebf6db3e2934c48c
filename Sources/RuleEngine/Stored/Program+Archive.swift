import TextCore

extension Program: Archivable {
  static var blank: Program { Program() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&steps)
    archive.flat(&fewestGaps)
    archive.flat(&entries)
    archive.flat(&firstTests)
    archive.value(&mostSlots)
  }
}

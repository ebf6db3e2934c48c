import TextCore

extension Program: Archivable {
  static var blank: Program { Program(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.array(&steps)
    archive.array(&fewestGaps)
    archive.array(&entries)
    archive.array(&firstTests)
    archive.value(&mostSlots)
  }
}

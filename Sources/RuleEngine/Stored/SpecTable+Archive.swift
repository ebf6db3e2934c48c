import TextCore

extension SpecTable: Archivable {
  static var blank: SpecTable { SpecTable() }

  mutating func pass(through archive: inout Archive) {
    archive.array(&specs)
    archive.array(&patterns)
    archive.array(&contexts)
    archive.array(&starts)
    archive.value(&markCount)
    archive.value(&ruleCount)
    if archive.isReading, starts.count != 2 * (markCount + ruleCount) + 1 || specs.count < firstContext {
      archive.refuse()
    }
  }
}

import TextCore

extension RuleIndex: Archivable {
  static var blank: RuleIndex { RuleIndex(RuleSet(), [], anchorCount: 0, lexiconCount: 0) }

  mutating func pass(through archive: inout Archive) {
    archive.array(&offsets)
    archive.array(&rules)
    archive.value(&anchorCount)
    archive.array(&always)
  }
}

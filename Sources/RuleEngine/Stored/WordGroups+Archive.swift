import TextCore

extension WordGroups: Archivable {
  static var blank: WordGroups { WordGroups(RuleSet()) }

  /// Passes what runs need; the kinds of words went into the table of words.
  mutating func pass(through archive: inout Archive) {
    archive.value(&kindCount)
    archive.flat(&kindOffsets)
    archive.flat(&kinds)
    archive.flat(&groupOffsets)
    archive.flat(&groups)
    if archive.isReading, kindOffsets.isEmpty || groupOffsets.count != kindCount + 1 { archive.refuse() }
  }
}

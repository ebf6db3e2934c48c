public import TextCore

extension LexiconIndex: Archivable {
  static var blank: LexiconIndex { LexiconIndex(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.value(&count)
    children.pass(through: &archive)
    archive.flat(&offsets)
    archive.flat(&ends)
    archive.flat(&roots)
    archive.flat(&hasChildren)
    archive.flat(&checkOffsets)
    archive.list(&checks)
    if archive.isReading, checkOffsets.count != offsets.count || Int(checkOffsets.last ?? 1) != checks.count {
      archive.refuse()
    }
  }
}

extension LexiconTrie.Check: Archivable {
  /// What reading fills.
  public static var blank: LexiconTrie.Check { LexiconTrie.Check(lexicon: 0, surfaces: [], joined: []) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.value(&lexicon)
    archive.arrays(&surfaces)
    archive.array(&joined)
  }
}

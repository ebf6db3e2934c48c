import TextCore

extension LexiconIndex: Archivable {
  static var blank: LexiconIndex { LexiconIndex() }

  /// Passes what runs need; what leads on from a node went into the edges and the table of words.
  mutating func pass(through archive: inout Archive) {
    archive.value(&count)
    children.pass(through: &archive)
    archive.flat(&offsets)
    archive.flat(&ends)
    archive.flat(&roots)
    archive.flat(&checkOffsets)
    archive.flat(&checks)
    archive.flat(&checkedTokens)
    archive.flat(&surfaces)
    archive.flat(&isNamed)
    archive.value(&mostAtToken)
    if archive.isReading,
      checkOffsets.count != offsets.count || Int(checkOffsets.last ?? 1) != checks.count
        || isNamed.count != count
    {
      archive.refuse()
    }
  }
}

import TextCore

extension WordGroups: Archivable {
  static var blank: WordGroups { WordGroups() }

  /// Passes what runs need; the kinds of words went into the table of words.
  mutating func pass(through archive: inout Archive) {
    archive.value(&kindCount)
    archive.flat(&kindOffsets)
    archive.flat(&kinds)
    archive.flat(&groupOffsets)
    archive.flat(&groups)
    archive.flat(&rows)
    guard archive.isReading else { return }
    let isSound =
      !kindOffsets.isEmpty && groupOffsets.count == kindCount + 1 && rows.count == count * rowWords
    if !isSound { archive.refuse() }
  }
}

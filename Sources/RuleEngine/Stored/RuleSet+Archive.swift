public import TextCore

extension RuleSet: Archivable {
  /// What reading fills.
  public static var blank: RuleSet { RuleSet() }

  /// Passes what runs need: the trie and the tables, from which others are made, are left out and read as empty.
  public mutating func pass(through archive: inout Archive) {
    archive.list(&packs)
    vocabulary.pass(through: &archive)
    archive.texts(&lexiconNames)
    wordSets.pass(through: &archive)
    archive.arrays(&surfaces)
    archive.list(&globs)
    archive.array(&instructions)
    archive.list(&patterns)
    archive.list(&marks)
    archive.list(&rules)
    archive.texts(&idGlobs)
    archive.list(&references)
  }
}

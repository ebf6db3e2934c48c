public import TextCore

extension RuleSet: Archivable {
  /// What reading fills.
  public static var blank: RuleSet { RuleSet() }

  /// Passes what runs need: code, word sets, trie and tables, from which others are made, are left out and read as
  /// empty.
  public mutating func pass(through archive: inout Archive) {
    archive.list(&packs)
    vocabulary.pass(through: &archive)
    archive.texts(&lexiconNames)
    archive.arrays(&surfaces)
    archive.list(&marks)
    archive.list(&rules)
    archive.texts(&idGlobs)
    archive.list(&references)
  }
}

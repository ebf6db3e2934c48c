extension Vocabulary: Archivable {
  /// An empty vocabulary.
  public static var blank: Vocabulary { Vocabulary() }

  /// Passes words and hash table as they are.
  public mutating func pass(through archive: inout Archive) {
    var tables = archive.isReading ? StoredVocabulary.blank : tables
    tables.pass(through: &archive)
    if archive.isReading, !archive.isBroken { self = Vocabulary(tables) }
  }
}

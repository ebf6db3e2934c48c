public import TextCore

extension AttributionModel {
  /// Restores the tables of a model from an archive.
  public init(registry: SourceRegistry, from archive: inout Archive) {
    words = archive.read()
    cues = CueTable(archive.read(), words: words.entries)
    places = archive.read()
    accusations = archive.read()
    self.registry = registry
  }

  /// Writes the tables, without the registry, to an archive.
  public func write(to archive: inout Archive) {
    archive.write(words)
    archive.write(cues.data)
    archive.write(places)
    archive.write(accusations)
  }
}

public import TextCore

extension AttributionModel {
  /// Restores the tables of a model from an archive.
  public init(registry: SourceRegistry, from archive: inout Archive) {
    words = archive.read()
    var cues: CueTable = archive.read()
    cues.words = words.entries
    self.cues = cues
    places = archive.read()
    accusations = archive.read()
    self.registry = registry
  }

  /// Writes the tables, without the registry, to an archive.
  public func write(to archive: inout Archive) {
    archive.write(words)
    archive.write(cues)
    archive.write(places)
    archive.write(accusations)
  }
}

public import TextCore

extension AttributionModel {
  /// Restores the tables of a model from an archive.
  public convenience init(registry: SourceRegistry, from archive: inout Archive) {
    let words: WordTable = archive.read()
    let data: CueData = archive.read()
    if WordPlace.most({ $0.cue }, of: words.places) >= data.words.count { archive.refuse() }
    let places: PlaceTable = archive.read()
    self.init(
      words: words, cues: CueTable(data, places: words.places), places: places, accusations: archive.read(),
      registry: registry)
  }

  /// Writes the tables, without the registry, to an archive.
  public func write(to archive: inout Archive) {
    archive.write(words)
    archive.write(cues.data)
    archive.write(places)
    archive.write(accusations)
  }
}

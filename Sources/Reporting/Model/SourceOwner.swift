import Attribution

/// Ownership and country of a source in a few words.
enum SourceOwner {
  /// "state, RU", or an empty text where nothing is known.
  static func words(_ source: SourceEntity, _ registry: SourceRegistry) -> String {
    let entry = source.registryEntry.flatMap { registry.entries.indices.contains($0) ? $0 : nil }
    let country = source.country ?? entry.flatMap { registry.entries[$0].country }
    guard let entry else { return country ?? "" }
    let owner = registry.entries[entry].ownership.rawValue
    return country.map { "\(owner), \($0)" } ?? owner
  }
}

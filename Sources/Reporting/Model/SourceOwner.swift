import Attribution

/// Ownership and country of a source in a few words.
enum SourceOwner {
  /// "state, RU", or an empty text where nothing is known.
  static func words(_ source: SourceEntity, _ registry: SourceRegistry) -> String {
    let entry = source.registryEntry.flatMap {
      registry.entries.indices.contains($0) ? registry.entries[$0] : nil
    }
    return [entry?.ownership.rawValue, source.country ?? entry?.country].compactMap(\.self).joined(
      separator: ", ")
  }
}

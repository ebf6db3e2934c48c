import Attribution

/// Lays registries of the house over the shipped one and tells where they disagree.
struct RegistryOverlay {
  private(set) var entries: [RegistryEntry]
  /// One line for each fact that a house file says otherwise than the file before it.
  private(set) var disagreements: [String] = []

  init(_ entries: some Sequence<RegistryEntry>) { self.entries = Array(entries) }

  /// Lays a file over what is there: an entry of the same id, else of the same site, is replaced.
  mutating func add(_ others: [RegistryEntry], file: String) {
    for entry in others {
      let known =
        entries.firstIndex { $0.id == entry.id }
        ?? entries.firstIndex { !entry.domain.isEmpty && $0.domain == entry.domain }
      guard let known else {
        entries.append(entry)
        continue
      }
      for (fact, old, new) in [
        ("ownership", entries[known].ownership.rawValue, entry.ownership.rawValue),
        ("country", entries[known].country, entry.country), ("kind", entries[known].kind, entry.kind),
      ] where old != new {
        disagreements.append(
          "\(file): warning: \(entry.name): \(fact) is \(new) here, and \(old) in the registry it is laid over"
        )
      }
      entries[known] = entry
    }
  }
}

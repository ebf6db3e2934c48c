import Attribution

/// What metrics say about the sources of a document, gathered source by source.
struct SourceSums {
  /// Names of persons and offices that say something.
  private(set) var speakers: [String] = []
  /// Their countries, each once.
  private(set) var countries: [String] = []
  /// How many of them speak for a government.
  private(set) var officials = 0
  /// True where the country of one of them is not known.
  private(set) var isCountryUnknown = false
  /// Names of all sources that a reader can look up.
  private(set) var cited: [String] = []
  /// Ids of the state media, each once.
  private(set) var stateOutlets: [String] = []
  /// Their names, each once.
  private(set) var stateNames: [String] = []
  /// Ids of the other media, each once.
  private(set) var otherOutlets: [String] = []

  /// - Parameter capacity: number of sources that will be added.
  init(capacity: Int) {
    speakers.reserveCapacity(capacity)
    cited.reserveCapacity(capacity)
  }

  /// Takes in a source of a list: it has many fields that count references, and is read where it stands.
  mutating func add(_ sources: [SourceEntity], _ index: Int, _ registry: SourceRegistry) {
    if let entry = sources[index].registryEntry { addOutlet(registry.entries[entry]) }
    switch sources[index].kind {
    case .pronoun, .anonymous, .collective: return
    case .outlet, .document: cited.append(sources[index].name)
    case .named, .role:
      cited.append(sources[index].name)
      guard sources[index].statements > 0 else { return }
      speakers.append(sources[index].name)
      if sources[index].isOfficial { officials += 1 }
      if let country = sources[index].country {
        if !countries.contains(country) { countries.append(country) }
      } else {
        isCountryUnknown = true
      }
    }
  }

  private mutating func addOutlet(_ entry: RegistryEntry) {
    // Governments and offices are registered too: they are parties, not outlets.
    guard entry.isOutlet else { return }
    if entry.ownership == .state {
      if !stateOutlets.contains(entry.id) { stateOutlets.append(entry.id) }
      if !stateNames.contains(entry.name) { stateNames.append(entry.name) }
    } else if !otherOutlets.contains(entry.id) {
      otherOutlets.append(entry.id)
    }
  }
}

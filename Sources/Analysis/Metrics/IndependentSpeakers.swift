import Attribution

/// Counts who speaks for no state whose outlets a document cites, and not through one of them.
enum IndependentSpeakers {
  /// Persons, bodies and documents that say something, without the officials of a state that owns an outlet of
  /// `sums`, and without whoever gave their words to such an outlet.
  static func count(_ reading: Reading, _ registry: SourceRegistry, _ sums: SourceSums) -> Int {
    var tied: [Int] = []
    var states: [String] = []
    if !sums.stateOutlets.isEmpty {
      for attribution in reading.attributions {
        guard let outlet = attribution.outlet, let speaker = attribution.speaker,
          let entry = reading.sources[outlet].registryEntry, registry.entries[entry].ownership == .state
        else { continue }
        tied.append(speaker)
      }
      for source in reading.sources {
        guard let entry = source.registryEntry, registry.entries[entry].isOutlet,
          registry.entries[entry].ownership == .state
        else { continue }
        states.append(registry.entries[entry].country)
      }
    }
    var count = 0
    for index in reading.sources.indices where reading.sources[index].statements > 0 {
      switch reading.sources[index].kind {
      case .named, .role, .document: break
      case .outlet, .pronoun, .anonymous, .collective: continue
      }
      if tied.contains(index) { continue }
      if reading.sources[index].isOfficial, let country = reading.sources[index].country,
        states.contains(country)
      {
        continue
      }
      count += 1
    }
    return count
  }
}

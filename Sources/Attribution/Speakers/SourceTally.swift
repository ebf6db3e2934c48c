/// Counts what the sources of a document say, and puts those that say something in order.
///
/// Sources are the entries of a resolver, and behind them media that nothing but second-hand words names.
struct SourceTally {
  /// What is counted of a source.
  private struct Count {
    var statements = 0
    var quotations = 0
    var isUsed = false
  }

  private var counts: [Count] = []
  /// Registry entries of the media behind the entries.
  private var media: [Int] = []
  /// Registry entries asked for before, with their sources.
  private var known: [(entry: Int, source: Int)] = []
  private let entryCount: Int

  /// Nothing counted yet for so many entries.
  init(_ count: Int) {
    entryCount = count
    counts.reserveCapacity(count)
    for _ in 0..<count { counts.append(Count()) }
  }

  /// The first source that is a medium of the registry; added where there is none.
  mutating func outlet(_ entry: Int, _ resolver: borrowing SpeakerResolver) -> Int {
    if let known = known.first(where: { $0.entry == entry }) { return known.source }
    let source = resolver.room.entries.indices.first {
      resolver.room.entries[$0].registryEntry == Int32(truncatingIfNeeded: entry)
    }
    if source == nil {
      media.append(entry)
      counts.append(Count())
    }
    let number = source ?? counts.count - 1
    known.append((entry, number))
    return number
  }

  mutating func use(_ source: Int) { counts[source].isUsed = true }
  mutating func addStatement(_ source: Int) { counts[source].statements += 1 }
  mutating func addQuotation(_ source: Int) { counts[source].quotations += 1 }

  /// The kind of a source.
  func kind(_ source: Int, _ resolver: borrowing SpeakerResolver) -> SourceKind {
    source < entryCount ? resolver.room.entries[source].kind : .outlet
  }

  /// The used sources, most statements first, then by first mention; and the place of each source among them, or -1.
  func sources(_ resolver: inout SpeakerResolver) -> ([SourceEntity], places: [Int]) {
    var order: [(statements: Int, start: Int32, source: Int)] = []
    order.reserveCapacity(counts.count)
    for source in counts.indices where counts[source].isUsed {
      var start = Int32.max
      if source < entryCount, resolver.room.entries[source].mentions.first >= 0 {
        start = resolver.room.mentions[Int(resolver.room.entries[source].mentions.first)].tokens.start
      }
      order.append((counts[source].statements, start, source))
    }
    order.sort {
      $0.statements != $1.statements
        ? $0.statements > $1.statements : $0.start != $1.start ? $0.start < $1.start : $0.source < $1.source
    }
    var sources: [SourceEntity] = []
    sources.reserveCapacity(order.count)
    var places: [Int] = []
    places.reserveCapacity(counts.count)
    for _ in counts.indices { places.append(-1) }
    for (statements, _, source) in order {
      places[source] = sources.count
      let quotations = counts[source].quotations
      if source < entryCount {
        sources.append(resolver.entity(source, statements: statements, quotations: quotations))
      } else {
        sources.append(
          SourceTally.outlet(media[source - entryCount], resolver.registry, statements, quotations))
      }
    }
    return (sources, places)
  }

  private static func outlet(
    _ entry: Int, _ registry: SourceRegistry, _ statements: Int, _ quotations: Int
  ) -> SourceEntity {
    var source = SourceEntity(name: registry.entries[entry].name, kind: .outlet)
    source.registryEntry = entry
    source.country = registry.entries[entry].country
    source.statements = statements
    source.quotations = quotations
    return source
  }
}

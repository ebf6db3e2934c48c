/// Counts what the sources of a document say, and puts those that say something in order.
///
/// Sources are the entries of a resolver, and behind them media that nothing but second-hand words names.
struct SourceTally {
  private var statements: [Int]
  private var quotations: [Int]
  private var isUsed: [Bool]
  /// Registry entries of the media behind the entries.
  private var media: [Int] = []
  /// Registry entries asked for before, with their sources.
  private var known: [(entry: Int, source: Int)] = []
  private let entryCount: Int

  /// Nothing counted yet for so many entries.
  init(_ count: Int) {
    entryCount = count
    statements = Array(repeating: 0, count: count)
    quotations = Array(repeating: 0, count: count)
    isUsed = Array(repeating: false, count: count)
  }

  /// The first source that is a medium of the registry; added where there is none.
  mutating func outlet(_ entry: Int, _ resolver: SpeakerResolver) -> Int {
    if let known = known.first(where: { $0.entry == entry }) { return known.source }
    let source = resolver.room.entries.indices.first {
      resolver.room.entries[$0].registryEntry == Int32(truncatingIfNeeded: entry)
    }
    if source == nil {
      media.append(entry)
      statements.append(0)
      quotations.append(0)
      isUsed.append(false)
    }
    let number = source ?? statements.count - 1
    known.append((entry, number))
    return number
  }

  mutating func use(_ source: Int) { isUsed[source] = true }
  mutating func addStatement(_ source: Int) { statements[source] += 1 }
  mutating func addQuotation(_ source: Int) { quotations[source] += 1 }

  /// The kind of a source.
  func kind(_ source: Int, _ resolver: SpeakerResolver) -> SourceKind {
    source < entryCount ? resolver.room.entries[source].kind : .outlet
  }

  /// The used sources, most statements first, then by first mention; and the place of each source among them, or -1.
  func sources(_ resolver: inout SpeakerResolver) -> ([SourceEntity], places: [Int]) {
    var order: [(statements: Int, start: Int32, source: Int)] = []
    order.reserveCapacity(statements.count)
    for source in statements.indices where isUsed[source] {
      var start = Int32.max
      if source < entryCount, resolver.room.entries[source].mentions.first >= 0 {
        start = resolver.room.mentions[Int(resolver.room.entries[source].mentions.first)].tokens.start
      }
      order.append((statements[source], start, source))
    }
    order.sort {
      $0.statements != $1.statements
        ? $0.statements > $1.statements : $0.start != $1.start ? $0.start < $1.start : $0.source < $1.source
    }
    var sources: [SourceEntity] = []
    sources.reserveCapacity(order.count)
    var places = Array(repeating: -1, count: statements.count)
    for (statements, _, source) in order {
      places[source] = sources.count
      let quotations = quotations[source]
      sources.append(
        source < entryCount
          ? resolver.entity(source, statements: statements, quotations: quotations)
          : SourceTally.outlet(media[source - entryCount], resolver.registry, statements, quotations))
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

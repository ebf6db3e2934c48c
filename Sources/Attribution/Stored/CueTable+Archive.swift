internal import RuleEngine
internal import TextCore

extension CueTable: Archivable {
  static var blank: CueTable { CueTable(RuleSet(), words: WordTable(RuleSet())) }

  mutating func pass(through archive: inout Archive) {
    archive.table(&cells)
    archive.table(&wordPoints)
    archive.array(&conditions)
    archive.value(&mostConditionPoints)
    archive.table(&small)
    archive.table(&nouns)
    archive.table(&adjectives)
    var list = particles.sorted()
    archive.array(&list)
    if archive.isReading { particles = Set(list) }
    if conditions.count != CueTable.conditionCount { archive.refuse() }
  }
}

extension Archive {
  /// Passes a dictionary of values without references, in order of its keys.
  mutating func table<Key: BitwiseCopyable & Comparable, Value: BitwiseCopyable>(
    _ table: inout [Key: Value]
  ) {
    var keys = table.keys.sorted()
    var values = keys.compactMap { table[$0] }
    array(&keys)
    array(&values)
    guard isReading else { return }
    table = Dictionary(minimumCapacity: keys.count)
    for (key, value) in zip(keys, values) { table[key] = value }
  }
}

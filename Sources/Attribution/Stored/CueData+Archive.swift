internal import RuleEngine
internal import TextCore

extension CueData: Archivable {
  static var blank: CueData { CueData() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&words)
    archive.flat(&entries)
    archive.flat(&nouns)
    archive.flat(&adjectives)
    points.pass(through: &archive)
    archive.value(&speechClass)
    archive.value(&mindClass)
    archive.value(&that)
    archive.value(&to)
    archive.value(&by)
    archive.value(&asWord)
  }
}

extension CuePoints: Archivable {
  static var blank: CuePoints { CuePoints() }

  mutating func pass(through archive: inout Archive) {
    let blank = CuePoints()
    archive.array(&listed)
    archive.array(&unlisted)
    archive.array(&exceptions)
    archive.arrays(&classes)
    archive.arrays(&kinds)
    archive.array(&known)
    archive.arrays(&forms)
    archive.array(&listedPrepositions)
    archive.array(&unlistedPrepositions)
    archive.array(&listedNouns)
    archive.array(&unlistedNouns)
    archive.array(&nounForms)
    archive.value(&listedAdjective)
    archive.value(&unlistedAdjective)
    archive.array(&marks)
    archive.array(&nounMarks)
    archive.array(&conditions)
    // What is looked up by raw value must have a place for each.
    let isWhole =
      listed.count == blank.listed.count && unlisted.count == blank.unlisted.count
      && exceptions.count == blank.exceptions.count && classes.count == blank.classes.count
      && kinds.map(\.count) == blank.kinds.map(\.count) && known.count == blank.known.count
      && forms.map(\.count) == blank.forms.map(\.count)
      && listedPrepositions.count == blank.listedPrepositions.count
      && unlistedPrepositions.count == blank.unlistedPrepositions.count
      && listedNouns.count == blank.listedNouns.count && unlistedNouns.count == blank.unlistedNouns.count
      && nounForms.count == blank.nounForms.count && marks.count == blank.marks.count
      && nounMarks.count == blank.nounMarks.count && conditions.count == blank.conditions.count
    if !isWhole { archive.refuse() }
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

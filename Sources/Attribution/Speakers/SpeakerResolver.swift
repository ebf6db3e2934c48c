internal import TextCore

/// Joins the sources of a document into entities: full and short names, offices, pronouns.
///
/// It is not copied, and its methods are mutating: a copy would count every reference in it.
struct SpeakerResolver: ~Copyable {
  let syntax: Syntax
  let model: AttributionModel
  let registry: SourceRegistry
  /// Entries, their words and mentions.
  var room: SpeakerRoom
  var filter = NameFilter()

  /// Mentions looked back at: several pages of text.
  static let mentionReach = 200

  /// Knows nobody; `room` may hold memory of a text before.
  init(syntax: Syntax, model: AttributionModel, room: consuming SpeakerRoom = SpeakerRoom()) {
    self.syntax = syntax
    self.model = model
    registry = model.registry
    room.removeAll()
    self.room = room
  }

  /// Knows only the persons that the text names in full, for `person(named:gender:)`.
  init(persons syntax: Syntax, model: AttributionModel) {
    self.init(syntax: syntax, model: model)
    collectPersons()
  }

  /// The full name of the person a pronoun at `unit` means, or nil.
  mutating func person(named unit: Int, gender: SourceProfile.Gender) -> String? {
    person(before: unit, gender: gender).map { written(room.entries[$0].written) }
  }

  /// The source that an entry stands for, its name made.
  mutating func entity(_ index: Int, statements: Int, quotations: Int) -> SourceEntity {
    let entry = room.entries[index]
    let country: String? =
      switch entry.country {
      case .unknown: nil
      case .place(let place): model.places.places[Int(place)].country
      case .registered(let number): registry.entries[Int(number)].country
      }
    return SourceEntity(
      name: written(entry.written), kind: entry.kind,
      registryEntry: entry.registryEntry < 0 ? nil : Int(entry.registryEntry), country: country,
      isOfficial: entry.isOfficial, statements: statements, quotations: quotations,
      mentions: room.mentions(of: index))
  }

  /// Most sources and persons looked back at: news names dozens of them, and a register of thousands must not cost the
  /// square of its length. Whoever was named before them counts as somebody new.
  static let entryReach = 2_048

  /// The entries that a name, an office or a pronoun can mean.
  var recent: Range<Int> { max(0, room.entries.count - SpeakerResolver.entryReach)..<room.entries.count }

  /// Resolves the source of each attribution in order: `room.owners` and `room.things`.
  mutating func resolve(_ candidates: [Candidate]) {
    collectPersons()
    room.owners.append(contentsOf: repeatElement(-1, count: candidates.count))
    room.things.append(contentsOf: repeatElement(false, count: candidates.count))
    for index in candidates.indices {
      guard let source = candidates[index].source else { continue }
      let start = Int32(truncatingIfNeeded: source.start)
      room.order.append((start, Int32(truncatingIfNeeded: index)))
    }
    if !isInOrder {
      room.order.sort { $0.start != $1.start ? $0.start < $1.start : $0.index < $1.index }
    }
    let model = model
    for place in room.order.indices {
      let index = Int(room.order[place].index)
      guard let source = candidates[index].source else { continue }
      let profile = syntax.profile(source, model: model)
      room.things[index] = profile.shape == .commonNoun && profile.head == .thing
      if let found = entry(for: source, profile) { room.owners[index] = Int32(truncatingIfNeeded: found) }
    }
  }

  /// Most sources stand beside their cues, so that the order is there but for a few.
  private var isInOrder: Bool {
    for place in room.order.indices.dropFirst() where room.order[place].start < room.order[place - 1].start {
      return false
    }
    return true
  }

  /// Full names written in the text, sources or not.
  private mutating func collectPersons() {
    let syntax = syntax
    let nameUnits = syntax.sets[.name]
    NameReader.with(syntax) { names in
      var at = nameUnits.next(from: 0, below: names.units.count)
      while at < names.units.count {
        let start = at
        let sentence = names.units[at].sentence
        var first = start
        repeat {
          // As `isOfficeWord` says of a name.
          if names.has(at, .title) || names.has(at, .role) || names.isOfficial(at),
            !(at > first && names.isGiven(at - 1))
          {
            first = at + 1
          }
          at += 1
        } while nameUnits.has(at) && names.units[at].sentence == sentence
        // One name alone names a person only where one is known already.
        if at > start + 1, names.isInstitution(at - 1) {
          collectBody(start, at, names)
        } else if first < at,
          at > start + 1 || apposedNoun(first, at, names) != nil
            || !filter.isEmpty && filter.mayHold(last: names.hash(start), count: 1)
        {
          collectPerson(start, first, at, names)
        }
        at = nameUnits.next(from: at, below: names.units.count)
      }
    }
  }

  /// - Parameter first: the first unit of the name, behind titles and offices that begin at `start`.
  private mutating func collectPerson(_ start: Int, _ first: Int, _ end: Int, _ names: NameReader) {
    var gender = SourceProfile.Gender.unknown
    var hasTitle = false
    for unit in start..<first where names.has(unit, .title) {
      hasTitle = true
      if names.gender(unit) != .unknown { gender = names.gender(unit) }
    }
    // "her mother, Jo Day,"
    let noun = apposedNoun(start, end, names)
    if gender == .unknown, let noun { gender = names.gender(noun) }
    let count = end - first
    let isGiven = count >= 2 && (names.has(first, .masculine) || names.has(first, .feminine))
    if isGiven, gender == .unknown { gender = names.gender(first) }
    let last = names.hash(end - 1)
    let mark = room.hashes.count
    if filter.mayHold(last: last, count: count) {
      putHashes(first..<end, names)
      if let known = known(room.hashes(from: mark), gender, isPerson: isGiven || hasTitle) {
        room.dropHashes(from: mark)
        room.persons.append((Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: known)))
        if room.entries[known].gender == .unknown { room.entries[known].gender = gender }
        return
      }
    }
    let hasOffice = noun != nil || first > start || (start > 0 && names.has(start - 1, .role))
    guard isGiven || hasTitle || noun != nil || (hasOffice && count >= 2) else {
      room.dropHashes(from: mark)
      return
    }
    var entry = SpeakerEntry(kind: .named, written: Span(first, end))
    if room.hashes.count == mark { putHashes(first..<end, names) }
    entry.name = room.hashes(from: mark)
    entry.gender = gender
    entry.isPerson = true
    entry.isSurelyPerson = true
    if first > start {
      let mark = room.hashes.count
      putHashes(start..<first, names)
      entry.office = room.hashes(from: mark)
    }
    room.persons.append((Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: add(entry))))
  }

  mutating func putHashes(_ units: Range<Int>, _ names: NameReader) {
    for unit in units { room.hashes.append(names.hash(unit)) }
  }

  /// Adds an entry and returns its index.
  mutating func add(_ entry: SpeakerEntry) -> Int {
    let key = NameKey(entry.name, in: room.hashes)
    filter.insert(key)
    // "Lula" of five names
    if entry.isPerson, key.count > 2 {
      for place in entry.name { filter.insert(word: room.hashes[Int(place)]) }
    }
    room.keys.append(key)
    room.entries.append(entry)
    return room.entries.count - 1
  }

  /// Hash of the first word of a unit.
  mutating func hash(_ unit: Int) -> UInt64 {
    let token = syntax.text.tokens[Int(syntax.units[unit].start)]
    return syntax.text.document.text.withUnsafeBufferPointer {
      NameHash.of($0, Int(token.start), Int(token.end))
    }
  }

  /// Puts the words of a name at the end of the list of hashes and tells where they stand.
  mutating func putHashes(_ span: Span) -> Range<Int32> {
    let mark = room.hashes.count
    for unit in span.start..<span.end
    where syntax.cls(unit) != .punctuation && syntax.cls(unit) != .possessiveS {
      room.hashes.append(hash(unit))
    }
    return room.hashes(from: mark)
  }

  /// Puts the words of an office at the end of the list of hashes and tells where they stand.
  mutating func putOffice(_ profile: SourceProfile) -> Range<Int32> {
    let mark = room.hashes.count
    for span in [profile.office.0, profile.office.1] {
      for unit in span.start..<span.end where syntax.mayNameOffice(unit) { room.hashes.append(hash(unit)) }
    }
    return room.hashes(from: mark)
  }

  private mutating func written(_ span: Span) -> String {
    var end = span.end
    while end > span.start + 1, syntax.cls(end - 1) == .punctuation || syntax.cls(end - 1) == .possessiveS {
      end -= 1
    }
    return syntax.text.string(
      TokenSpan(Int(syntax.units[span.start].start), Int(syntax.units[end - 1].end)))
  }

  /// The entry whose name a name is, or a part of; of several the last one, whole names before parts.
  ///
  /// - Parameters:
  ///   - gender: what a title tells: "Mrs Smith" is not John Smith.
  ///   - isPerson: true where no body is meant.
  mutating func known(
    _ name: Range<Int32>, _ gender: SourceProfile.Gender = .unknown, isPerson: Bool = false
  ) -> Int? {
    guard let end = name.last else { return nil }
    let (last, count) = (room.hashes[Int(end)], name.length)
    guard filter.mayHold(last: last, count: count) else { return nil }
    var best: Int?
    var index = room.keys.count
    let first = recent.lowerBound
    while index > first {
      index -= 1
      let key = room.keys[index]
      // Whatever makes a name known needs one of these: most entries are passed over at a glance.
      let isInside = count == 1 && key.count > 2 && room.contains(room.entries[index].name, last)
      guard key.count > 0, key.last == last || count == 1 && key.first == last || isInside,
        mayBe(index, count, gender, isPerson: isPerson)
      else { continue }
      if key.last == last {
        if key.count == 1 || count == 1 {
          if key.count == count { return index }
          best = best ?? index
          continue
        }
        if room.isEqual(room.entries[index].name, name) { return index }
        if best == nil, holds(room.entries[index].name, name) { best = index }
      } else if room.entries[index].isPerson {
        best = best ?? index
      }
    }
    return best
  }

  private mutating func mayBe(
    _ index: Int, _ count: Int, _ gender: SourceProfile.Gender, isPerson: Bool
  ) -> Bool {
    if room.entries[index].isPerson {
      return gender == .unknown || room.entries[index].gender == .unknown
        || room.entries[index].gender == gender
    }
    // "the parents" are no part of "Concerned Parents"
    if room.entries[index].kind == .collective || room.entries[index].kind == .anonymous {
      return room.keys[index].count == count && !isPerson
    }
    return !isPerson
  }

  /// True where the words of one of two names are all words of the other.
  private mutating func holds(_ one: Range<Int32>, _ other: Range<Int32>) -> Bool {
    // Longer names than people have are compared in time that grows with their length only.
    guard one.length * other.length <= 64 else {
      let (a, b) = (Set(one.map { room.hashes[Int($0)] }), Set(other.map { room.hashes[Int($0)] }))
      return a.isSubset(of: b) || b.isSubset(of: a)
    }
    return room.contains(other, all: one) || room.contains(one, all: other)
  }
}

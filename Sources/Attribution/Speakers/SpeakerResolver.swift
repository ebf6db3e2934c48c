internal import TextCore

/// Joins the sources of a document into entities: full and short names, offices, pronouns.
struct SpeakerResolver {
  /// An entity under construction.
  struct Entry {
    /// What is known about it; its name is made at the end.
    var entity: SourceEntity
    /// Units of its fullest name.
    var written: Span
    /// Hashes of the words of its fullest name.
    var name: [UInt64] = []
    var office: [UInt64] = []
    var gender: SourceProfile.Gender = .unknown
    var isPerson = false
    var isPlural = false
    var lastMention = -1
  }

  let syntax: Syntax
  let model: AttributionModel
  private(set) var entries: [Entry] = []
  /// For each entry the first and last word of its name, and how many there are.
  private var keys: [NameKey] = []
  /// For each candidate whether its source is a thing, which cannot speak.
  private(set) var things: [Bool] = []
  /// Mentions of persons in the text that are no sources, for pronouns: unit and entity.
  private(set) var mentions: [(unit: Int, entry: Int)] = []

  /// Mentions looked back at: several pages of text.
  static let mentionReach = 200

  init(syntax: Syntax, model: AttributionModel) {
    self.syntax = syntax
    self.model = model
  }

  /// Knows only the persons that the text names in full, for `person(named:gender:)`.
  init(persons syntax: Syntax, model: AttributionModel) {
    self.init(syntax: syntax, model: model)
    collectPersons()
  }

  /// The full name of the person a pronoun at `unit` means, or nil.
  func person(named unit: Int, gender: SourceProfile.Gender) -> String? {
    person(before: unit, gender: gender).map { written(entries[$0].written) }
  }

  /// An entity with its name.
  func entity(_ index: Int) -> SourceEntity {
    var entity = entries[index].entity
    entity.name = written(entries[index].written)
    return entity
  }

  /// Most sources and persons looked back at: news names dozens of them, and a register of thousands must not cost the
  /// square of its length. Whoever was named before them counts as somebody new.
  static let entryReach = 2_048

  /// The entries that a name, an office or a pronoun can mean.
  var recent: Range<Int> { max(0, entries.count - SpeakerResolver.entryReach)..<entries.count }

  /// Resolves the source of each attribution in order; the result holds the entry of each, or nil.
  mutating func resolve(_ candidates: [Candidate]) -> [Int?] {
    collectPersons()
    var out: [Int?] = Array(repeating: nil, count: candidates.count)
    things = Array(repeating: false, count: candidates.count)
    var order: [(start: Int, index: Int)] = []
    order.reserveCapacity(candidates.count)
    for index in candidates.indices {
      guard let source = candidates[index].source else { continue }
      order.append((source.start, index))
    }
    order.sort { $0.start != $1.start ? $0.start < $1.start : $0.index < $1.index }
    let words = model.words
    for (_, index) in order {
      guard let source = candidates[index].source else { continue }
      let profile = syntax.profile(source, words: words)
      things[index] = profile.shape == .commonNoun && profile.head == .thing
      out[index] = entry(for: source, profile)
    }
    return out
  }

  /// Full names written in the text, sources or not.
  private mutating func collectPersons() {
    let syntax = syntax
    NameReader.with(syntax) { names in
      var at = 0
      while at < names.units.count {
        guard names.units[at].wordClass == .name else { at += 1; continue }
        let start = at
        let sentence = names.units[at].sentence
        var first = start
        while at < names.units.count, names.units[at].wordClass == .name,
          names.units[at].sentence == sentence
        {
          // As `isOfficeWord` says of a name.
          if names.has(at, .title) || names.has(at, .role) || names.units[at].head == .official {
            first = at + 1
          }
          at += 1
        }
        if first < at { collectPerson(start, first, at, names) }
      }
    }
  }

  /// - Parameter first: the first unit of the name, behind titles and offices that begin at `start`.
  private mutating func collectPerson(_ start: Int, _ first: Int, _ end: Int, _ names: NameReader) {
    var gender = SourceProfile.Gender.unknown
    var hasTitle = false
    for unit in start..<first where names.has(unit, .title) {
      hasTitle = true
      if names.has(unit, .masculine) { gender = .masculine }
      if names.has(unit, .feminine) { gender = .feminine }
    }
    let count = end - first
    let isGiven = count >= 2 && (names.has(first, .masculine) || names.has(first, .feminine))
    if isGiven { gender = names.has(first, .masculine) ? .masculine : .feminine }
    if let known = known(last: names.hash(end - 1), count: count, name: { (first..<end).map(names.hash) }) {
      mentions.append((first, known))
      if entries[known].gender == .unknown { entries[known].gender = gender }
      return
    }
    let hasOffice = first > start || (start > 0 && names.has(start - 1, .role))
    guard isGiven || hasTitle || (hasOffice && count >= 2) else { return }
    var entry = Entry(entity: SourceEntity(name: "", kind: .named), written: Span(first, end))
    entry.name = (first..<end).map(names.hash)
    entry.gender = gender
    entry.isPerson = true
    if first > start { entry.office = (start..<first).map(names.hash) }
    mentions.append((first, add(entry)))
  }

  /// Adds an entry and returns its index.
  private mutating func add(_ entry: Entry) -> Int {
    keys.append(NameKey(entry.name))
    entries.append(entry)
    return entries.count - 1
  }

  /// Hash of the first word of a unit.
  private func hash(_ unit: Int) -> UInt64 {
    WordHash.of(syntax.text.tokens[Int(syntax.units[unit].start)], syntax.text.document.text)
  }

  private func hashes(_ span: Span) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(span.count)
    for unit in span.start..<span.end
    where syntax.cls(unit) != .punctuation && syntax.cls(unit) != .possessiveS {
      hashes.append(hash(unit))
    }
    return hashes
  }

  private func written(_ span: Span) -> String {
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
  ///   - last: hash of the last word of the name, which has `count` words.
  ///   - name: the hashes of all its words.
  private func known(last: UInt64, count: Int, name: () -> [UInt64]) -> Int? {
    var best: Int?
    var index = keys.count
    // Only names of several words are compared word by word.
    var words: [UInt64] = []
    let first = recent.lowerBound
    while index > first {
      index -= 1
      let key = keys[index]
      // Whatever makes a name known needs one of these: most entries are passed over at a glance.
      guard key.count > 0, key.last == last || count == 1 && key.first == last else { continue }
      if key.last == last {
        if key.count == 1 || count == 1 {
          if key.count == count { return index }
          best = best ?? index
          continue
        }
        if words.isEmpty { words = name() }
        if entries[index].name == words { return index }
        if best == nil, SpeakerResolver.holds(entries[index].name, words) { best = index }
      } else if entries[index].isPerson {
        best = best ?? index
      }
    }
    return best
  }

  /// True where the words of one of two names are all words of the other.
  private static func holds(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    // Longer names than people have are compared in time that grows with their length only.
    guard one.count * other.count <= 64 else {
      return Set(one).isSubset(of: other) || Set(other).isSubset(of: one)
    }
    return one.allSatisfy(other.contains) || other.allSatisfy(one.contains)
  }

  private mutating func entry(for source: Span, _ profile: SourceProfile) -> Int? {
    var profile = profile
    // "MINISTER:" in a transcript is one speaker from turn to turn.
    if syntax.isColon(source.end), syntax.units[source.start].isAllCapitals { profile.isDefinite = true }
    switch profile.shape {
    case .name: return named(source, profile)
    case .commonNoun: return common(source, profile)
    case .personal: return touched(person(before: source.start, gender: profile.gender), source)
    case .plural: return touched(plural(before: source.start), source)
    case .thing: return touched(body(before: source.start), source)
    case .relative: return relative(source)
    case .first: return nil
    }
  }

  private mutating func touched(_ index: Int?, _ source: Span) -> Int? {
    guard let index else { return nil }
    mention(index, source)
    return index
  }

  private mutating func mention(_ index: Int, _ source: Span) {
    entries[index].entity.mentions.append(
      TokenSpan(Int(syntax.units[source.start].start), Int(syntax.units[source.end - 1].end)))
    entries[index].lastMention = max(entries[index].lastMention, source.start)
  }

  private mutating func named(_ source: Span, _ profile: SourceProfile) -> Int? {
    guard let span = profile.name else { return nil }
    let name = hashes(span)
    var registered = model.registry.match(syntax, from: span.start).flatMap {
      $0.span.end >= span.end ? $0 : nil
    }
    let index: Int
    if let last = name.last, let known = known(last: last, count: name.count, name: { name }) {
      // "Petra Novak ... Petra said": a person of the text is no agency.
      if entries[known].isPerson, entries[known].name.count > name.count { registered = nil }
      index = known
      if name.count > entries[index].name.count {
        entries[index].name = name
        entries[index].written = span
        keys[index] = NameKey(name)
      }
    } else {
      let kind: SourceKind =
        registered.map { model.registry.entries[$0.entry].isOutlet ? .outlet : .named } ?? .named
      var entry = Entry(entity: SourceEntity(name: "", kind: kind), written: span)
      entry.name = name
      entry.isPerson = registered == nil && profile.head == nil
      entry.isPlural = profile.isPlural
      index = add(entry)
    }
    if let registered {
      entries[index].entity.registryEntry = registered.entry
      entries[index].entity.country = model.registry.entries[registered.entry].country
      if model.registry.entries[registered.entry].isOutlet { entries[index].entity.kind = .outlet }
      entries[index].isPerson = false
    }
    if entries[index].gender == .unknown { entries[index].gender = profile.gender }
    for word in profile.office where !entries[index].office.contains(word) {
      entries[index].office.append(word)
    }
    place(index, source)
    mention(index, source)
    return index
  }

  private mutating func common(_ source: Span, _ profile: SourceProfile) -> Int? {
    // What cannot speak is no source, though the text lets it show or suggest.
    if profile.head == .thing { return nil }
    var kind = syntax.roles.kinds[profile.headUnit] ?? syntax.kind(ofUnnamed: profile)
    let start = profileStart(source)
    // "Reuters said" at the start of a sentence, "the BelTA news agency".
    let mayBeNamed = profile.head == .institution || (profile.head == nil && syntax.isCapital(start))
    let registered = mayBeNamed ? model.registry.match(syntax, from: start) : nil
    if let registered, model.registry.entries[registered.entry].isOutlet { kind = .outlet }
    // "the secretary general" is the person whose office these words name.
    if profile.isDefinite, kind == .role || profile.head == .official, !profile.isPlural {
      if let found = holder(of: profile.office, before: source.start) {
        mention(found, source)
        return found
      }
      if profile.head == .official, let office = profile.office.first,
        profile.office.allSatisfy({ $0 == office }), let found = official(before: source.start)
      {
        mention(found, source)
        return found
      }
    }
    let words = hashes(Span(min(start, profile.headUnit), profile.headUnit + 1))
    if let found = recent.first(where: { entries[$0].name == words && !entries[$0].isPerson }) {
      mention(found, source)
      return found
    }
    var entry = Entry(
      entity: SourceEntity(name: "", kind: kind),
      written: Span(source.start, max(source.start + 1, shortEnd(source))))
    entry.name = kind == .anonymous || kind == .collective ? [] : words
    entry.isPlural = profile.isPlural
    entry.isPerson = kind == .role && profile.head == .role
    entry.office = profile.office
    if kind == .outlet, let registered {
      entry.entity.registryEntry = registered.entry
      entry.entity.country = model.registry.entries[registered.entry].country
    }
    let index = add(entry)
    place(index, source)
    mention(index, source)
    return index
  }

  private func profileStart(_ source: Span) -> Int {
    syntax.cls(source.start) == .determiner && source.count > 1 ? source.start + 1 : source.start
  }

  /// The source up to its first comma.
  private func shortEnd(_ source: Span) -> Int {
    for unit in source.start..<source.end where syntax.isComma(unit) { return unit }
    return source.end
  }

  /// "..., who said": the phrase before the pronoun.
  private mutating func relative(_ source: Span) -> Int? {
    let low = syntax.low(source.start)
    var last = source.start - 1
    if syntax.isComma(last) { last -= 1 }
    guard last >= low, let span = syntax.nearestActor(last, low: low, words: model.words) else { return nil }
    let profile = syntax.profile(span, words: model.words)
    switch profile.shape {
    case .name: return named(span, profile)
    case .commonNoun: return common(span, profile)
    default: return nil
    }
  }

  /// The country words of a source tell where it belongs.
  private mutating func place(_ index: Int, _ source: Span) {
    for unit in source.start..<source.end {
      guard let found = model.places.match(syntax, unit) else { continue }
      if entries[index].entity.country == nil { entries[index].entity.country = found.country }
      if found.isGovernment { entries[index].entity.isOfficial = true }
    }
    guard entries[index].entity.country != nil else { return }
    for unit in source.start..<source.end where !entries[index].entity.isOfficial {
      switch model.words[syntax.units[unit].word].head {
      case .official, .institution: entries[index].entity.isOfficial = entries[index].entity.kind != .outlet
      case .role:
        entries[index].entity.isOfficial = syntax.has(unit, .title) || entries[index].entity.isOfficial
      default: break
      }
    }
  }
}

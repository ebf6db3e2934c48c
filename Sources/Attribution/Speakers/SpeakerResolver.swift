internal import TextCore

/// Joins the sources of a document into entities: full and short names, offices, pronouns.
struct SpeakerResolver {
  /// An entity under construction.
  struct Entry {
    var entity: SourceEntity
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
  /// Mentions of persons in the text that are no sources, for pronouns: unit and entity.
  private var mentions: [(unit: Int, entry: Int)] = []

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
    person(before: unit, gender: gender).map { entries[$0].entity.name }
  }

  /// Resolves the source of each attribution in order; the result holds the entry of each, or nil.
  mutating func resolve(_ candidates: [Candidate]) -> [Int?] {
    collectPersons()
    var out: [Int?] = Array(repeating: nil, count: candidates.count)
    let order = candidates.indices.sorted { sourceStart(candidates[$0]) < sourceStart(candidates[$1]) }
    for index in order {
      guard let source = candidates[index].source else { continue }
      out[index] = entry(for: source, content: candidates[index].content)
    }
    return out
  }

  private func sourceStart(_ candidate: Candidate) -> Int { candidate.source?.start ?? candidate.cue.start }

  /// Full names written in the text, sources or not.
  private mutating func collectPersons() {
    var at = 0
    while at < syntax.units.count {
      guard syntax.cls(at) == .name else { at += 1; continue }
      let start = at
      while at < syntax.units.count, syntax.cls(at) == .name,
        syntax.units[at].sentence == syntax.units[start].sentence
      { at += 1 }
      var first = start
      var gender = SourceProfile.Gender.unknown
      var hasTitle = false
      for unit in start..<at where syntax.isOfficeWord(unit, model.words) {
        if syntax.has(unit, .title) {
          hasTitle = true
          if syntax.has(unit, .masculine) { gender = .masculine }
          if syntax.has(unit, .feminine) { gender = .feminine }
        }
        first = unit + 1
      }
      guard first < at else { continue }
      let isGiven = at - first >= 2 && (syntax.has(first, .masculine) || syntax.has(first, .feminine))
      if isGiven { gender = syntax.has(first, .masculine) ? .masculine : .feminine }
      let hasOffice = first > start || (start > 0 && syntax.has(start - 1, .role))
      let name = hashes(Span(first, at))
      if let known = known(name) {
        mentions.append((first, known))
        if entries[known].gender == .unknown { entries[known].gender = gender }
      } else if isGiven || hasTitle || (hasOffice && at - first >= 2) {
        var entry = Entry(entity: SourceEntity(name: written(Span(first, at)), kind: .named))
        entry.name = name
        entry.gender = gender
        entry.isPerson = true
        entry.office = offices(start..<first)
        entries.append(entry)
        mentions.append((first, entries.count - 1))
      }
    }
  }

  private func offices(_ range: Range<Int>) -> [UInt64] {
    range.map { WordHash.of(syntax.text.tokens[Int(syntax.units[$0].start)], syntax.text.document.text) }
  }

  private func hashes(_ span: Span) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(span.count)
    for unit in span.start..<span.end
    where syntax.cls(unit) != .punctuation && syntax.cls(unit) != .possessiveS {
      hashes.append(
        WordHash.of(syntax.text.tokens[Int(syntax.units[unit].start)], syntax.text.document.text))
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

  /// The entry whose name a name is, or a part of.
  private func known(_ name: [UInt64]) -> Int? {
    guard let last = name.last else { return nil }
    var best: Int?
    for index in entries.indices.reversed() {
      // Whatever makes a name known needs one of these: most entries are passed over at a glance.
      guard
        entries[index].name.last == last || (name.count == 1 && entries[index].name.first == last)
      else { continue }
      let own = entries[index].name
      if own == name { return index }
      if own.last == last, Set(name).isSubset(of: own) || Set(own).isSubset(of: name) { best = best ?? index }
      if name.count == 1, entries[index].isPerson, own.first == last, own.count > 1 { best = best ?? index }
    }
    return best
  }

  private mutating func entry(for source: Span, content: [Span]) -> Int? {
    var profile = syntax.profile(source, words: model.words)
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
    if let known = known(name) {
      // "Petra Novak ... Petra said": a person of the text is no agency.
      if entries[known].isPerson, entries[known].name.count > name.count { registered = nil }
      index = known
      if name.count > entries[index].name.count {
        entries[index].name = name
        entries[index].entity.name = written(span)
      }
    } else {
      let kind: SourceKind =
        registered.map { model.registry.entries[$0.entry].isOutlet ? .outlet : .named } ?? .named
      var entry = Entry(entity: SourceEntity(name: written(span), kind: kind))
      entry.name = name
      entry.isPerson = registered == nil && profile.head == nil
      entry.isPlural = profile.isPlural
      entries.append(entry)
      index = entries.count - 1
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
    var kind = syntax.roles.kinds[profile.headUnit] ?? kind(source, profile)
    let start = profileStart(source)
    // "Reuters said" at the start of a sentence, "the BelTA news agency".
    let mayBeNamed = profile.head == .institution || (profile.head == nil && syntax.isCapital(start))
    let registered = mayBeNamed ? model.registry.match(syntax, from: start) : nil
    if let registered, model.registry.entries[registered.entry].isOutlet { kind = .outlet }
    // "the secretary general" is the person whose office these words name.
    if profile.isDefinite, kind == .role || profile.head == .official, !profile.isPlural {
      let wanted = Set(profile.office)
      let found = entries.indices.filter {
        entries[$0].isPerson && !wanted.isEmpty && wanted.isSubset(of: entries[$0].office)
      }
      .max { lastMention($0, before: source.start) < lastMention($1, before: source.start) }
      if let found, lastMention(found, before: source.start) >= 0 {
        mention(found, source)
        return found
      }
      if profile.head == .official, wanted.count == 1, let found = official(before: source.start) {
        mention(found, source)
        return found
      }
    }
    let words = hashes(Span(min(start, profile.headUnit), profile.headUnit + 1))
    if let found = entries.indices.first(where: { entries[$0].name == words && !entries[$0].isPerson }) {
      mention(found, source)
      return found
    }
    var entry = Entry(
      entity: SourceEntity(
        name: written(Span(source.start, max(source.start + 1, shortEnd(source)))), kind: kind))
    entry.name = kind == .anonymous || kind == .collective ? [] : words
    entry.isPlural = profile.isPlural
    entry.isPerson = kind == .role && profile.head == .role
    entry.office = profile.office
    if kind == .outlet, let registered {
      entry.entity.registryEntry = registered.entry
      entry.entity.country = model.registry.entries[registered.entry].country
    }
    entries.append(entry)
    place(entries.count - 1, source)
    mention(entries.count - 1, source)
    return entries.count - 1
  }

  /// "the official", "the diplomat": the person in office who spoke last, in this paragraph or the one before.
  private func official(before unit: Int) -> Int? {
    entries.indices.filter {
      let spoken = entries[$0].lastMention
      return entries[$0].isPerson && entries[$0].entity.isOfficial && spoken < unit
        && !entries[$0].entity.mentions.isEmpty
        && syntax.block(spoken) >= syntax.block(unit) - 1
    }
    .max { entries[$0].lastMention < entries[$1].lastMention }
  }

  private func profileStart(_ source: Span) -> Int {
    syntax.cls(source.start) == .determiner && source.count > 1 ? source.start + 1 : source.start
  }

  /// The source up to its first comma.
  private func shortEnd(_ source: Span) -> Int {
    for unit in source.start..<source.end where syntax.isComma(unit) { return unit }
    return source.end
  }

  /// The kind of a source without a name.
  func kind(_ source: Span, _ profile: SourceProfile) -> SourceKind {
    switch profile.head {
    case .anonymous: return .anonymous
    case .official: return profile.isPlural || !profile.isDefinite ? .anonymous : .role
    case .group, .people, .mass: return profile.isPlural || profile.head == .mass ? .collective : .anonymous
    case .document: return .document
    case .institution, .role: return .role
    case .thing, nil:
      if syntax.cls(profile.headUnit) == .determiner || syntax.cls(profile.headUnit) == .number {
        return .collective
      }
      return profile.isPlural ? .collective : .role
    }
  }

  private func lastMention(_ entry: Int, before unit: Int) -> Int {
    var best =
      entries[entry].lastMention < unit && entries[entry].lastMention >= 0 ? entries[entry].lastMention : -1
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    var at = low - 1
    var steps = 0
    while at >= 0, steps < SpeakerResolver.mentionReach {
      if mentions[at].entry == entry { best = max(best, mentions[at].unit); break }
      at -= 1
      steps += 1
    }
    return best
  }

  /// The person a pronoun means: the last source of its gender in this paragraph or the one before, else the person
  /// named last.
  private func person(before unit: Int, gender: SourceProfile.Gender) -> Int? {
    var best: Int?
    var bestSpoken = -1
    let block = syntax.block(unit)
    for index in entries.indices where entries[index].isPerson && fits(index, gender) {
      let spoken = entries[index].lastMention
      if spoken > bestSpoken, spoken < unit, syntax.block(spoken) >= block - 1 {
        best = index
        bestSpoken = spoken
      }
    }
    if let best { return best }
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    var unsure: Int?
    for mention in mentions[..<low].suffix(SpeakerResolver.mentionReach).reversed()
    where entries[mention.entry].isPerson {
      if entries[mention.entry].gender == gender { return mention.entry }
      if entries[mention.entry].gender == .unknown, unsure == nil { unsure = mention.entry }
    }
    return unsure
  }

  private func fits(_ index: Int, _ gender: SourceProfile.Gender) -> Bool {
    entries[index].gender == gender || entries[index].gender == .unknown
  }

  private func plural(before unit: Int) -> Int? {
    entries.indices.filter {
      (entries[$0].isPlural || !entries[$0].isPerson) && entries[$0].lastMention >= 0
        && entries[$0].lastMention < unit
    }
    .max { entries[$0].lastMention < entries[$1].lastMention }
  }

  private func body(before unit: Int) -> Int? {
    entries.indices.filter {
      !entries[$0].isPerson && !entries[$0].isPlural && entries[$0].lastMention >= 0
        && entries[$0].lastMention < unit
    }
    .max { entries[$0].lastMention < entries[$1].lastMention }
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

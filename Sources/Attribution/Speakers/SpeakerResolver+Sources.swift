import TextCore

/// What a source of an attribution is: somebody met before or somebody new.
extension SpeakerResolver {
  /// The entry of a source.
  mutating func entry(for source: Span, _ profile: SourceProfile) -> Int? {
    var profile = profile
    // "MINISTER:" in a transcript is one speaker from turn to turn.
    if syntax.isColon(source.end), syntax.units[source.start].isAllCapitals { profile.isDefinite = true }
    switch profile.shape {
    case .name: return named(source, profile)
    case .commonNoun: return common(source, profile)
    case .personal:
      let found = person(before: source.start, gender: profile.gender)
      if let found { room.entries[found].isSurelyPerson = true }
      return touched(found, source)
    case .plural: return touched(plural(before: source.start), source)
    case .thing:
      let found = body(before: source.start)
      if let found { room.entries[found].isPerson = false }
      return touched(found, source)
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
    let tokens = TokenSpan(Int(syntax.units[source.start].start), Int(syntax.units[source.end - 1].end))
    room.mention(index, tokens)
    room.entries[index].lastMention = max(room.entries[index].lastMention, source.start)
  }

  /// The registered body or medium whose name begins at a unit.
  private mutating func registered(_ unit: Int) -> SourceRegistry.Match? {
    registry.match(syntax, from: unit)
  }

  private mutating func isOutlet(_ entry: Int) -> Bool { registry.entries[entry].isOutlet }

  private mutating func register(_ index: Int, as entry: Int) {
    room.entries[index].registryEntry = Int32(truncatingIfNeeded: entry)
    room.entries[index].country = .registered(Int32(truncatingIfNeeded: entry))
  }

  private mutating func named(_ source: Span, _ profile: SourceProfile) -> Int? {
    guard let span = profile.name else { return nil }
    if let partner = profile.partner, registered(span.start) == nil { return pair(partner, span, source) }
    let mark = room.hashes.count
    let name = putHashes(span)
    var match = registered(span.start)
    if let found = match, found.span.end < span.end { match = nil }
    let index: Int
    if let known = knownSource(name, span, profile) {
      // "Petra Novak ... Petra said": a person of the text is no agency.
      if room.entries[known].isPerson, room.entries[known].name.length > name.length { match = nil }
      index = known
      if name.length > room.entries[index].name.length {
        room.entries[index].name = name
        room.entries[index].written = span
        room.keys[index] = NameKey(name, in: room.hashes)
        filter.insert(room.keys[index])
      } else {
        room.dropHashes(from: mark)
      }
    } else {
      var entry = SpeakerEntry(kind: .named, written: span)
      entry.name = name
      entry.isPerson = match == nil && profile.isOfPerson
      entry.isPlural = profile.isPlural
      index = add(entry)
    }
    if let match {
      register(index, as: match.entry)
      if isOutlet(match.entry) { room.entries[index].kind = .outlet }
      room.entries[index].isPerson = false
    }
    if room.entries[index].gender == .unknown { room.entries[index].gender = profile.gender }
    if room.entries[index].isPerson, profile.gender != .unknown || isTitled(profile) {
      room.entries[index].isSurelyPerson = true
    }
    for span in [profile.office.0, profile.office.1] {
      for unit in span.start..<span.end where syntax.mayNameOffice(unit) {
        let word = hash(unit)
        if !room.contains(room.entries[index].office, word) { room.addOffice(word, to: index) }
      }
    }
    place(index, source)
    mention(index, source)
    return index
  }

  /// Two persons who speak together are a source of their own.
  private mutating func pair(_ partner: Span, _ name: Span, _ source: Span) -> Int? {
    let span = Span(min(name.start, partner.start), partner.end)
    var entry = SpeakerEntry(kind: .named, written: span)
    entry.isPlural = true
    let index = add(entry)
    mention(index, source)
    return index
  }

  /// True where a title or an office stands before a name.
  private func isTitled(_ profile: SourceProfile) -> Bool {
    let office = profile.office.0
    return (office.start..<office.end).contains { syntax.has($0, .title) || syntax.has($0, .role) }
  }

  /// Somebody or something known under a name, a part of it, its initials, or behind a rank.
  private mutating func knownSource(_ name: Range<Int32>, _ span: Span, _ profile: SourceProfile) -> Int? {
    let isPerson = isTitled(profile) && profile.head != .institution
    if let found = known(name, profile.gender, isPerson: isPerson) { return found }
    if let found = initialled(span) { return found }
    // "DI Mendes": letters before the name of a person known.
    guard span.count == 2, syntax.units[span.start].isAllCapitals,
      !syntax.units[span.start + 1].isAllCapitals,
      syntax.text.tokens[Int(syntax.units[span.start].start)].span.count > 1
    else { return nil }
    return known(name.lowerBound + 1..<name.upperBound, profile.gender, isPerson: true)
  }

  private mutating func common(_ source: Span, _ profile: SourceProfile) -> Int? {
    // What cannot speak is no source, though the text lets it show or suggest.
    if profile.head == .thing { return nil }
    var kind = syntax.roles.kinds[profile.headUnit] ?? syntax.kind(ofUnnamed: profile)
    let start = profileStart(source)
    // "Reuters said" at the start of a sentence, "the BelTA news agency".
    let mayBeNamed = profile.head == .institution || (profile.head == nil && syntax.isCapital(start))
    let match = (mayBeNamed ? registered(start) : nil) ?? medium(before: profile.headUnit, from: start)
    if let match, isOutlet(match.entry) {
      kind = .outlet
      // "Yonhap said … the Yonhap news agency reported": one medium.
      for index in recent where room.entries[index].registryEntry == Int32(truncatingIfNeeded: match.entry) {
        mention(index, source)
        return index
      }
    }
    if profile.isDescription {
      kind = .anonymous
      if let found = onlyPerson(before: source.start) {
        mention(found, source)
        return found
      }
    }
    if let found = bodyMeant(by: profile, source) {
      mention(found, source)
      return found
    }
    let mark = room.hashes.count
    let office = putOffice(profile)
    if let found = officeHolder(source, profile, kind, office) {
      room.dropHashes(from: mark)
      mention(found, source)
      return found
    }
    let name = putHashes(Span(min(start, profile.headUnit), profile.headUnit + 1))
    if mayBeMet(source, profile), let found = body(called: name, source, profile) {
      room.dropHashes(from: mark)
      mention(found, source)
      return found
    }
    var entry = SpeakerEntry(kind: kind, written: Span(source.start, max(source.start + 1, shortEnd(source))))
    entry.name = kind == .anonymous && !profile.isPlural || !mayBeMet(source, profile) ? 0..<0 : name
    entry.isPlural = profile.isPlural
    entry.isPerson = !profile.isPlural && profile.isOfPerson && profile.head != nil && kind != .outlet
    entry.isSurelyPerson = entry.isPerson
    if entry.isPerson { entry.gender = syntax.gender(profile.headUnit) }
    entry.office = office
    let index = add(entry)
    if kind == .outlet, let match { register(index, as: match.entry) }
    place(index, source)
    mention(index, source)
    return index
  }

  /// Units before a noun for a medium in which its name is looked for.
  private static let mediumReach = 8

  /// "South Korea's Yonhap news agency", "the TASS state news agency": the medium named before a noun for one.
  private mutating func medium(before head: Int, from start: Int) -> SourceRegistry.Match? {
    guard syntax.has(head, .outletHead) else { return nil }
    var at = max(start, head - SpeakerResolver.mediumReach)
    while at < head {
      if let found = registered(at), isOutlet(found.entry), found.span.end <= head + 1 { return found }
      at += 1
    }
    return nil
  }

  /// The first recent entry that is no person and is called so.
  private mutating func body(called name: Range<Int32>, _ source: Span, _ profile: SourceProfile) -> Int? {
    for index in recent where !room.entries[index].isPerson && room.isEqual(room.entries[index].name, name) {
      return index
    }
    return nil
  }

  /// "A report by Oxfam", "two officials" are new in the text; "the report" and "officials" may have been met.
  private mutating func mayBeMet(_ source: Span, _ profile: SourceProfile) -> Bool {
    switch syntax.cls(source.start) {
    case .determiner: profile.isDefinite || syntax.isDefiniteArticle(source.start)
    case .number: false
    default: !syntax.has(source.start, .quantifier)
    }
  }

  /// "The secretary general" is the person whose office these words name.
  private mutating func officeHolder(
    _ source: Span, _ profile: SourceProfile, _ kind: SourceKind, _ office: Range<Int32>
  ) -> Int? {
    // "The institute" is nobody who works there.
    guard profile.isDefinite, !profile.isPlural, profile.isOfPerson, profile.head != nil else { return nil }
    if let found = holder(of: office, before: source.start) { return found }
    guard profile.head == .official, let first = office.first,
      office.allSatisfy({ room.hashes[Int($0)] == room.hashes[Int(first)] })
    else { return nil }
    return official(before: source.start)
  }

  private mutating func profileStart(_ source: Span) -> Int {
    syntax.cls(source.start) == .determiner && source.count > 1 ? source.start + 1 : source.start
  }

  /// The source up to its first comma.
  private mutating func shortEnd(_ source: Span) -> Int {
    for unit in source.start..<source.end
    where syntax.isComma(unit) || syntax.mark(unit) == PunctuationMark.opening { return unit }
    return source.end
  }

  /// "..., who said": the phrase before the pronoun.
  private mutating func relative(_ source: Span) -> Int? {
    let low = syntax.low(source.start)
    var last = source.start - 1
    if syntax.isComma(last) { last -= 1 }
    guard last >= low, let span = syntax.nearestActor(last, low: low, model: model) else { return nil }
    let profile = syntax.profile(span, model: model)
    switch profile.shape {
    case .name: return named(span, profile)
    case .commonNoun: return common(span, profile)
    default: return nil
    }
  }

  /// The country words of a source tell where it belongs.
  private mutating func place(_ index: Int, _ source: Span) {
    for unit in source.start..<source.end {
      guard let found = model.places.index(syntax, unit) else { continue }
      if !room.entries[index].hasCountry {
        room.entries[index].country = .place(Int32(truncatingIfNeeded: found))
      }
      if model.places.places[found].isGovernment { room.entries[index].isOfficial = true }
    }
    guard room.entries[index].hasCountry else { return }
    for unit in source.start..<source.end where !room.entries[index].isOfficial {
      switch syntax.units[unit].head {
      case .official, .institution: room.entries[index].isOfficial = room.entries[index].kind != .outlet
      case .role:
        room.entries[index].isOfficial = syntax.has(unit, .title) || room.entries[index].isOfficial
      default: break
      }
    }
  }
}

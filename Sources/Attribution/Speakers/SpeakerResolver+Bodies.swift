internal import TextCore

/// Bodies: named in the text, said by their last word, by their initials.
extension SpeakerResolver {
  /// Notes a body named in the text, so that "the agency" can mean it.
  mutating func collectBody(_ start: Int, _ end: Int, _ names: NameReader) {
    let mark = room.hashes.count
    putHashes(start..<end, names)
    if known(room.hashes(from: mark)) != nil {
      room.dropHashes(from: mark)
      return
    }
    var entry = SpeakerEntry(kind: .named, written: Span(start, end))
    entry.name = room.hashes(from: mark)
    _ = add(entry)
  }

  /// The noun that a name stands beside behind a comma ("her mother, Jo Day,"), or nil.
  func apposedNoun(_ start: Int, _ end: Int, _ names: NameReader) -> Int? {
    guard start >= 2, end < names.units.count, names.units[start - 1].mark == PunctuationMark.comma,
      names.units[end].wordClass == .punctuation, names.units[start - 2].wordClass == .noun,
      names.units[start - 2].sentence == names.units[start].sentence
    else { return nil }
    switch names.units[start - 2].head {
    case .role, .people: return start - 2
    default: return nil
    }
  }

  /// "The agency": the body named last whose name ends, or begins, with this word.
  mutating func bodyMeant(by profile: SourceProfile, _ source: Span) -> Int? {
    guard profile.head == .institution, profile.isDefinite, !profile.isPlural,
      syntax.cls(source.start) == .determiner, profile.headUnit == source.start + 1,
      !syntax.has(profile.headUnit + 1, .ofWord)
    else { return nil }
    let word = hash(profile.headUnit)
    var best: Int?
    var place = -1
    for index in recent where !room.entries[index].isPerson && room.entries[index].kind == .named {
      let key = room.keys[index]
      guard key.count > 1, key.last == word || key.first == word else { continue }
      let entry = room.entries[index]
      let last = max(entry.written.start, entry.lastMention < source.start ? entry.lastMention : -1)
      if last < source.start, last > place { (best, place) = (index, last) }
    }
    return best
  }

  /// Most letters of an abbreviation of a name.
  private static let longestInitials = 6

  /// "the MoD", "WHO": the body whose initials these are.
  mutating func initialled(_ name: Span) -> Int? {
    guard name.count == 1 else { return nil }
    let capitals = self.capitals(name.start)
    guard capitals.count >= 2, capitals.count <= SpeakerResolver.longestInitials else { return nil }
    for index in recent.reversed()
    where !room.entries[index].isPerson && room.entries[index].kind == .named && room.keys[index].count > 1
      && room.entries[index].written.start < name.start
    {
      let written = room.entries[index].written
      guard written.count <= Syntax.longestBodyName else { continue }
      var initials: [UInt8] = []
      for unit in written.start..<written.end where syntax.isCapital(unit) {
        initials.append(
          syntax.text.document.text[Int(syntax.text.tokens[Int(syntax.units[unit].start)].start)])
      }
      if initials == capitals { return index }
    }
    return nil
  }

  private func capitals(_ unit: Int) -> [UInt8] {
    let token = syntax.text.tokens[Int(syntax.units[unit].start)]
    guard token.span.count <= SpeakerResolver.longestInitials else { return [] }
    return (Int(token.start)..<Int(token.end)).map { syntax.text.document.text[$0] }
      .filter { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// "the Scot", "the 58-year-old": the only person of this paragraph and the one before.
  func onlyPerson(before unit: Int) -> Int? {
    let block = syntax.block(unit)
    var found: Int?
    for index in recent where room.entries[index].isPerson && room.entries[index].kind == .named {
      let last = lastMention(index, before: unit)
      guard last >= 0, syntax.block(last) >= block - 1 else { continue }
      if found != nil { return nil }
      found = index
    }
    return found
  }
}

import TextCore

/// Who was mentioned last: what offices and pronouns mean.
extension SpeakerResolver {
  /// The person mentioned last whose office has all these words.
  func holder(of office: Range<Int32>, before unit: Int) -> Int? {
    guard !office.isEmpty else { return nil }
    var best: Int?
    var bestMention = -1
    for index in recent
    where room.entries[index].isPerson && room.contains(room.entries[index].office, all: office) {
      let last = lastMention(index, before: unit)
      if last > bestMention {
        best = index
        bestMention = last
      }
    }
    return best
  }

  /// "the official", "the diplomat": the person in office who spoke last, in this paragraph or the one before.
  func official(before unit: Int) -> Int? {
    last { entry in
      entry.isPerson && entry.isOfficial && entry.lastMention < unit && entry.mentions.first >= 0
        && syntax.block(entry.lastMention) >= syntax.block(unit) - 1
    }
  }

  /// The recent entry mentioned last of those that something holds of; of equal ones the first.
  private func last(where holds: (SpeakerEntry) -> Bool) -> Int? {
    var best: Int?
    for index in recent where holds(room.entries[index]) {
      if let best, room.entries[index].lastMention <= room.entries[best].lastMention { continue }
      best = index
    }
    return best
  }

  /// Number of persons named in the text before a unit.
  private func personCount(before unit: Int) -> Int {
    (0..<room.persons.count).partitionPoint { Int(room.persons[$0].unit) < unit }
  }

  func lastMention(_ entry: Int, before unit: Int) -> Int {
    let last = room.entries[entry].lastMention
    let best = last < unit && last >= 0 ? last : -1
    var at = personCount(before: unit) - 1
    var steps = 0
    while at >= 0, steps < SpeakerResolver.mentionReach {
      if Int(room.persons[at].entry) == entry { return max(best, Int(room.persons[at].unit)) }
      at -= 1
      steps += 1
    }
    return best
  }

  /// The person a pronoun means: the last source of its gender in this paragraph or the one before, else the person
  /// named last.
  func person(before unit: Int, gender: SourceProfile.Gender) -> Int? {
    var best: Int?
    var bestSpoken = -1
    let block = syntax.block(unit)
    for index in recent where room.entries[index].isPerson && fits(index, gender) {
      let spoken = room.entries[index].lastMention
      if spoken > bestSpoken, spoken < unit, syntax.block(spoken) >= block - 1 {
        best = index
        bestSpoken = spoken
      }
    }
    // "Reed said it was late. ... Bob Hall was at home. He said": whom the sentence before is about.
    if let subject = subject(before: unit, gender), subject.unit > bestSpoken { return subject.entry }
    if let best { return best }
    var unsure: Int?
    let count = personCount(before: unit)
    for place in (max(0, count - SpeakerResolver.mentionReach)..<count).reversed() {
      let entry = Int(room.persons[place].entry)
      guard room.entries[entry].isPerson else { continue }
      if room.entries[entry].gender == gender { return entry }
      if room.entries[entry].gender == .unknown, unsure == nil { unsure = entry }
    }
    return unsure
  }

  /// Units before the name of a subject: articles, titles and offices.
  private static let longestOpening = 6
  /// Sentences of a quotation gone back over to the sentence in front of it.
  private static let mostQuoted = 4

  /// The person who is the subject of the sentence before, in the same paragraph and outside quotations.
  private func subject(before unit: Int, _ gender: SourceProfile.Gender) -> (entry: Int, unit: Int)? {
    var start = syntax.low(unit)
    for _ in 0..<Self.mostQuoted where start > 0 {
      let previous = syntax.low(start - 1)
      guard syntax.block(previous) == syntax.block(unit) else { return nil }
      if syntax.cls(previous) != .quotationMark, !syntax.isQuoted(previous) {
        let first = (0..<room.persons.count).partitionPoint { Int(room.persons[$0].unit) < previous }
        guard first < room.persons.count else { return nil }
        let (entry, place) = (Int(room.persons[first].entry), Int(room.persons[first].unit))
        guard place < start, place - previous <= Self.longestOpening, room.entries[entry].isPerson,
          fits(entry, gender), !(previous..<place).contains(where: { syntax.isFinite($0) }),
          !(previous..<place).contains(where: { syntax.cls($0) == .preposition })
        else { return nil }
        return (entry, place)
      }
      start = previous
    }
    return nil
  }

  private func fits(_ index: Int, _ gender: SourceProfile.Gender) -> Bool {
    room.entries[index].gender == gender || room.entries[index].gender == .unknown
  }

  func plural(before unit: Int) -> Int? {
    let block = syntax.block(unit)
    return last { entry in
      guard entry.lastMention >= 0, entry.lastMention < unit else { return false }
      if entry.isPlural || !entry.isPerson { return true }
      // "A spokesperson said … They added"
      return entry.kind != .named && entry.gender == .unknown && syntax.block(entry.lastMention) >= block - 1
    }
  }

  func body(before unit: Int) -> Int? {
    last {
      // "Stena Line said … it added": a name that nothing showed to be a person's.
      (!$0.isPerson || $0.kind == .named && !$0.isSurelyPerson) && !$0.isPlural && $0.lastMention >= 0
        && $0.lastMention < unit
    }
  }
}

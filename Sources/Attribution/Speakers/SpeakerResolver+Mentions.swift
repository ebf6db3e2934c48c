import TextCore

/// Who was mentioned last: what offices and pronouns mean.
extension SpeakerResolver {
  /// The person mentioned last whose office has all these words.
  func holder(of office: [UInt64], before unit: Int) -> Int? {
    guard !office.isEmpty else { return nil }
    var best: Int?
    var bestMention = -1
    for index in recent
    where entries[index].isPerson && office.allSatisfy(entries[index].office.contains) {
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
    recent.filter {
      let spoken = entries[$0].lastMention
      return entries[$0].isPerson && entries[$0].entity.isOfficial && spoken < unit
        && !entries[$0].entity.mentions.isEmpty
        && syntax.block(spoken) >= syntax.block(unit) - 1
    }
    .max { entries[$0].lastMention < entries[$1].lastMention }
  }

  func lastMention(_ entry: Int, before unit: Int) -> Int {
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
  func person(before unit: Int, gender: SourceProfile.Gender) -> Int? {
    var best: Int?
    var bestSpoken = -1
    let block = syntax.block(unit)
    for index in recent where entries[index].isPerson && fits(index, gender) {
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

  func fits(_ index: Int, _ gender: SourceProfile.Gender) -> Bool {
    entries[index].gender == gender || entries[index].gender == .unknown
  }

  func plural(before unit: Int) -> Int? {
    recent.filter {
      (entries[$0].isPlural || !entries[$0].isPerson) && entries[$0].lastMention >= 0
        && entries[$0].lastMention < unit
    }
    .max { entries[$0].lastMention < entries[$1].lastMention }
  }

  func body(before unit: Int) -> Int? {
    recent.filter {
      !entries[$0].isPerson && !entries[$0].isPlural && entries[$0].lastMention >= 0
        && entries[$0].lastMention < unit
    }
    .max { entries[$0].lastMention < entries[$1].lastMention }
  }
}

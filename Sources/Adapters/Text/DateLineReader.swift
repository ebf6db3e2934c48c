/// Reads lines that say when a text was published or changed.
struct DateLineReader {
  /// Words around a date that still make a line of its own ("Published: …", "… GMT").
  private static let maxLetters = 5

  /// Bytes of a time of day with its zone.
  private static let maxClock = 20

  let words: PageWords

  /// The dates of a short line, one for each part between bars and bullets.
  func readAll(_ text: [UInt8], _ range: Range<Int>) -> [DateCandidate] {
    var out: [DateCandidate] = []
    var start = range.lowerBound
    for at in range
    where text[at] == 0x7C || (text[at] == 0xC2 || text[at] == 0xE2) && isBullet(text, at, range) {
      if let found = read(text, start..<at) { out.append(found) }
      start = at
    }
    if let found = read(text, start..<range.upperBound) { out.append(found) }
    return out
  }

  private func isBullet(_ text: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
    if at + 1 < range.upperBound, text[at] == 0xC2, text[at + 1] == 0xB7 { return true }
    return at + 2 < range.upperBound && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0xA2
  }

  /// The date of a short line, or nil.
  func read(_ text: [UInt8], _ range: Range<Int>) -> DateCandidate? {
    guard let found = words.dates.first(in: text, range) else { return nil }
    var candidate = DateCandidate(date: found.date, line: range, hasWeekday: found.hasWeekday)
    let before = label(text, range.lowerBound..<found.range.lowerBound)
    let after = label(text, found.range.upperBound..<range.upperBound)
    let lists = words.lists(of: before).union(clock(before))
    candidate.isPublished = lists.contains(.dateLabel)
    candidate.isModified = lists.contains(.modifiedLabel)
    let isLabelled = before.isEmpty || candidate.isPublished || candidate.isModified
    candidate.isPure = (isLabelled || isWeekday(before)) && after.count <= DateLineReader.maxLetters
    return candidate
  }

  /// What a label says that has the time of day behind it: "Updated 3:14 PM EDT, August 11".
  private func clock(_ before: [UInt8]) -> PhraseLists {
    guard before.contains(where: { ASCII.isDigit($0) }) else { return [] }
    var found = PhraseLists()
    for list in [PhraseLists.dateLabel, .modifiedLabel] {
      guard let end = words.opening(before, list), before.count - end <= DateLineReader.maxClock else {
        continue
      }
      found.insert(list)
    }
    return found
  }

  private func isWeekday(_ folded: [UInt8]) -> Bool {
    let items = words.dates.items(folded, 0..<folded.count)
    return items.count == 1 && items[0].kind == .weekday
  }

  /// The folded words of a range without punctuation at the ends.
  private func label(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var folded = Folding.fold(text, range)[...]
    while let last = folded.last, !ASCII.isWord(last) { folded = folded.dropLast() }
    while let first = folded.first, !ASCII.isWord(first) { folded = folded.dropFirst() }
    return Array(folded)
  }
}

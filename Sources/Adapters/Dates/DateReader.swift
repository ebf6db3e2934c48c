/// Reads written dates from short texts: ISO 8601, "26 March 2024, 12:01", "March 26, 2024 4:10 p.m.",
/// "26.03.2024", "2024/03/26". The names of months come from the page words.
struct DateReader: Sendable {
  /// A date found in a text, with the bytes it stands on.
  struct Found {
    var date: WrittenDate
    var range: Range<Int>
    /// A weekday stands before it.
    var hasWeekday: Bool
  }

  /// Numbers of months, weekdays and halves of the day by name, in the mask.
  var names: PhraseTrie
  private static let weekdayMask: UInt64 = 1 << 13
  private static let morningMask: UInt64 = 1 << 14
  private static let eveningMask: UInt64 = 1 << 15

  /// A reader with names that were compiled before.
  init(names: PhraseTrie) { self.names = names }

  init(lists: [String: [String]]) {
    var names = PhraseTrieBuilder()
    for month in 1...12 {
      let key = month < 10 ? "months.0\(month)" : "months.\(month)"
      for name in lists[key] ?? [] { names.insert(Folding.fold(name), mask: 1 << UInt64(month)) }
    }
    for name in lists["weekdays"] ?? [] { names.insert(Folding.fold(name), mask: DateReader.weekdayMask) }
    for name in lists["clock.am"] ?? [] { names.insert(Folding.fold(name), mask: DateReader.morningMask) }
    for name in lists["clock.pm"] ?? [] { names.insert(Folding.fold(name), mask: DateReader.eveningMask) }
    self.names = PhraseTrie(names)
  }

  /// The first full date (with a year) in a text, or nil.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Found? {
    guard DateReader.holdsYear(bytes, range) else { return nil }
    let items = items(bytes, range)
    for i in items.indices {
      if let found = date(items, at: i) { return found }
    }
    return nil
  }

  /// True where four digits stand in a row: all full dates have a year of four.
  private static func holdsYear(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { p in
      var digits = 0
      for byte in UnsafeBufferPointer(rebasing: p[range]) {
        digits = ASCII.isDigit(byte) ? digits + 1 : 0
        if digits == 4 { return true }
      }
      return false
    }
  }

  /// The first full date in a string, or nil.
  func first(in text: String) -> WrittenDate? {
    let bytes = Array(text.utf8.prefix(InputLimits.maxFurnitureBytes))
    return first(in: bytes, 0..<bytes.count)?.date
  }

  /// Day and month at the start of a text without a year ("26 March", "Nov. 3"), with their end.
  func dayAndMonth(in bytes: [UInt8], _ range: Range<Int>) -> (day: Int, month: Int, end: Int)? {
    guard mayOpen(bytes, range) else { return nil }
    let items = items(bytes, range)
    var i = 0
    if i < items.count, items[i].kind == .weekday {
      i += 1
      if i < items.count, items[i].isMark(0x2C) { i += 1 }
    }
    guard i + 1 < items.count else { return nil }
    if let day = items[i].number, items[i].digits <= 2, let (month, next) = month(items, i + 1) {
      return (day, month, items[next - 1].range.upperBound)
    }
    if let (month, next) = month(items, i), next < items.count, let day = items[next].number,
      items[next].digits <= 2
    {
      return (day, month, items[next].range.upperBound)
    }
    return nil
  }

  /// False where no date, and no day and month, stands right at the start of a text; a look at its first bytes.
  func mayOpen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      if ASCII.isSpace(bytes[i]) {
        i += 1
      } else if bytes[i] == 0xC2, i + 1 < range.upperBound, bytes[i + 1] == 0xA0 {
        i += 2
      } else {
        break
      }
    }
    guard i < range.upperBound, ASCII.isWord(bytes[i]) else { return false }
    return ASCII.isDigit(bytes[i]) || names.mayStart(bytes, i, range.upperBound)
  }

  /// The pieces of a text, `most` at most.
  func items(_ bytes: [UInt8], _ range: Range<Int>, most: Int = .max) -> [DateItem] {
    var items: [DateItem] = []
    let folded = bytes[range].map(ASCII.lower)
    let base = range.lowerBound
    var i = 0
    var spaced = true
    while i < folded.count, items.count < most {
      let byte = folded[i]
      let start = i
      if ASCII.isSpace(byte) || byte == 0xC2 && i + 1 < folded.count && folded[i + 1] == 0xA0 {
        spaced = true
        i += byte == 0xC2 ? 2 : 1
        continue
      }
      let kind: DateItem.Kind
      if ASCII.isDigit(byte) {
        var value = 0
        while i < folded.count, ASCII.isDigit(folded[i]) {
          if i - start < 9 { value = value * 10 + Int(folded[i] - 0x30) }
          i += 1
        }
        kind = .number(value, digits: i - start)
      } else if ASCII.isWord(byte) {
        while i < folded.count, ASCII.isWord(folded[i]), !ASCII.isDigit(folded[i]) { i += 1 }
        // "a.m." is one word with its stops.
        let hit = names.longest(folded, from: start, to: folded.count) {
          $0 >= i && DateReader.edge(folded, $0)
        }
        if let hit { i = hit.end }
        kind = DateReader.kind(of: hit?.mask ?? 0)
      } else {
        i += 1
        kind = .mark(byte)
      }
      items.append(DateItem(kind: kind, range: base + start..<base + i, spaced: spaced))
      spaced = false
    }
    return items
  }

  private static func edge(_ bytes: [UInt8], _ end: Int) -> Bool {
    end >= bytes.count || !ASCII.isWord(bytes[end]) || ASCII.isDigit(bytes[end])
  }

  private static func kind(of mask: UInt64) -> DateItem.Kind {
    if mask == 0 { return .word }
    if mask & weekdayMask != 0 { return .weekday }
    if mask & morningMask != 0 { return .halfDay(0) }
    if mask & eveningMask != 0 { return .halfDay(720) }
    return .month(mask.trailingZeroBitCount)
  }

  /// A month at `i`, perhaps with a full stop behind it, and the index behind.
  private func month(_ items: [DateItem], _ i: Int) -> (Int, Int)? {
    guard i < items.count, let month = items[i].month else { return nil }
    let stop = i + 1 < items.count && items[i + 1].isMark(0x2E) && !items[i + 1].spaced
    return (month, stop ? i + 2 : i + 1)
  }

  private func date(_ items: [DateItem], at i: Int) -> Found? {
    guard var read = numeric(items, i) ?? counted(items, i) ?? dayFirst(items, i) ?? monthFirst(items, i)
    else { return nil }
    guard read.date.isPlausible else { return nil }
    let before = i > 0 ? items[i - 1].isMark(0x2C) ? i - 2 : i - 1 : -1
    let weekday = before >= 0 && items[before].kind == .weekday
    DateTimeReader.attach(to: &read.date, items, after: &read.next, before: i)
    return Found(
      date: read.date, range: items[i].range.lowerBound..<items[read.next - 1].range.upperBound,
      hasWeekday: weekday)
  }

  /// "2024-03-26", "2024/03/26", "26.03.2024", "26/03/2024" where only one order makes a date.
  private func numeric(_ items: [DateItem], _ i: Int) -> (date: WrittenDate, next: Int)? {
    guard i + 4 < items.count, let a = items[i].number, let b = items[i + 2].number,
      let c = items[i + 4].number,
      case .mark(let sign) = items[i + 1].kind, items[i + 3].isMark(sign),
      !items[i + 1].spaced, !items[i + 2].spaced, !items[i + 3].spaced, !items[i + 4].spaced
    else { return nil }
    if items[i].digits == 4, items[i + 2].digits <= 2, items[i + 4].digits <= 2,
      sign == 0x2D || sign == 0x2F || sign == 0x2E
    {
      return (WrittenDate(year: a, month: b, day: c), i + 5)
    }
    guard items[i].digits <= 2, items[i + 2].digits <= 2, items[i + 4].digits == 4 else { return nil }
    if sign == 0x2E { return (WrittenDate(year: c, month: b, day: a), i + 5) }
    guard sign == 0x2F || sign == 0x2D else { return nil }
    if a > 12 || a == b { return (WrittenDate(year: c, month: b, day: a), i + 5) }
    if b > 12 { return (WrittenDate(year: c, month: a, day: b), i + 5) }
    return nil
  }

  /// "2024年3月26日", "2024년 3월 26일": each number with a word right behind it.
  private func counted(_ items: [DateItem], _ i: Int) -> (date: WrittenDate, next: Int)? {
    guard i + 5 < items.count, let year = items[i].number, items[i].digits == 4,
      let month = items[i + 2].number, items[i + 2].digits <= 2, let day = items[i + 4].number,
      items[i + 4].digits <= 2
    else { return nil }
    for at in [i + 1, i + 3, i + 5] where items[at].kind != .word || items[at].spaced { return nil }
    return (WrittenDate(year: year, month: month, day: day), i + 6)
  }

  /// "26 March 2024", "26th of March, 2024".
  private func dayFirst(_ items: [DateItem], _ i: Int) -> (date: WrittenDate, next: Int)? {
    guard let day = items[i].number, items[i].digits <= 2 else { return nil }
    var at = i + 1
    // An ordinal ending or "of", and the hyphens of "26-Mar-2024".
    var words = 0
    while at < items.count, words < 2, items[at].kind == .word || items[at].isMark(0x2D) {
      at += 1
      words += 1
    }
    guard let (month, next) = month(items, at), let (year, end) = year(items, next) else { return nil }
    return (WrittenDate(year: year, month: month, day: day), end)
  }

  /// "March 26, 2024", "Mar. 26th 2024".
  private func monthFirst(_ items: [DateItem], _ i: Int) -> (date: WrittenDate, next: Int)? {
    guard let (month, next) = month(items, i), next < items.count, let day = items[next].number,
      items[next].digits <= 2
    else { return nil }
    var at = next + 1
    if at < items.count, items[at].kind == .word, !items[at].spaced { at += 1 }
    guard let (year, end) = year(items, at) else { return nil }
    return (WrittenDate(year: year, month: month, day: day), end)
  }

  private func year(_ items: [DateItem], _ i: Int) -> (Int, Int)? {
    var at = i
    if at < items.count, items[at].isMark(0x2C) || items[at].isMark(0x2D) { at += 1 }
    guard at < items.count, items[at].digits == 4, let year = items[at].number else { return nil }
    return (year, at + 1)
  }
}

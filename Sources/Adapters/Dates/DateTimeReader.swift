/// Reads the time of day that stands behind or before a date.
enum DateTimeReader {
  /// Pieces between a date and its time ("26 March 2024 | updated at 12:01").
  private static let maxGap = 4

  /// Adds time and offset to a date; `next` moves behind what was read.
  static func attach(
    to date: inout WrittenDate, _ items: [DateItem], after next: inout Int, before start: Int
  ) {
    var at = next
    let limit = min(items.count, next + maxGap)
    while at < limit, items[at].number == nil {
      if case .month = items[at].kind { break }
      at += 1
    }
    if at < items.count, let (minute, end) = time(items, at) {
      date.minute = minute
      next = end
      if let (offset, behind) = offset(items, end) {
        date.offset = offset
        next = behind
      }
      return
    }
    // "12:01, 26 March 2024"
    var back = start - 1
    let floor = max(0, start - 8)
    while back >= floor, back >= 2 {
      if items[back].digits == 2, items[back - 1].isMark(0x3A), let (minute, end) = time(items, back - 2),
        end <= start
      {
        date.minute = minute
        return
      }
      back -= 1
    }
  }

  /// "12:01", "12:01:33", "4:10 p.m.", "4 pm", "12.01" only with half of the day; minutes after midnight.
  static func time(_ items: [DateItem], _ i: Int) -> (Int, Int)? {
    guard let hour = items[i].number, items[i].digits <= 2, hour < 24 else { return nil }
    var at = i + 1
    var minute = 0
    var hasMinutes = false
    if at + 1 < items.count, items[at].isMark(0x3A) || items[at].isMark(0x2E), !items[at].spaced,
      items[at + 1].digits == 2, let value = items[at + 1].number, value < 60
    {
      minute = value
      hasMinutes = items[at].isMark(0x3A)
      at += 2
      if at + 1 < items.count, items[at].isMark(0x3A), items[at + 1].digits == 2 {
        at += 2
        // Fractions of a second.
        if at + 1 < items.count, items[at].isMark(0x2E), items[at + 1].digits > 0 { at += 2 }
      }
    }
    if at < items.count, case .halfDay(let add) = items[at].kind, hour <= 12 {
      return ((hour % 12) * 60 + minute + add, at + 1)
    }
    return hasMinutes ? (hour * 60 + minute, at) : nil
  }

  /// "Z", "+03:00", "+0300" directly behind a time.
  private static func offset(_ items: [DateItem], _ i: Int) -> (Int, Int)? {
    guard i < items.count, !items[i].spaced else { return nil }
    if items[i].kind == .word, items[i].range.count == 1 { return (0, i + 1) }
    guard i + 1 < items.count, case .mark(let sign) = items[i].kind, sign == 0x2B || sign == 0x2D,
      let value = items[i + 1].number
    else { return nil }
    let direction = sign == 0x2D ? -1 : 1
    if items[i + 1].digits == 4 { return (direction * (value / 100 * 60 + value % 100), i + 2) }
    guard items[i + 1].digits == 2 else { return nil }
    if i + 3 < items.count, items[i + 2].isMark(0x3A), items[i + 3].digits == 2,
      let minutes = items[i + 3].number
    {
      return (direction * (value * 60 + minutes), i + 4)
    }
    return (direction * value * 60, i + 2)
  }
}

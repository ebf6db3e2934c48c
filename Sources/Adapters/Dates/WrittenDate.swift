/// A date as written, perhaps with a time and an offset.
struct WrittenDate: Equatable, Sendable {
  var year: Int
  var month: Int
  var day: Int
  /// Minutes after midnight, if a time is written.
  var minute: Int?
  /// Offset from UTC in minutes, if one is written.
  var offset: Int?
  /// True where the offset was written as "Z" or "+00:00", which servers write whatever the place.
  var isUTC: Bool { offset == 0 }

  /// The day in ISO 8601.
  var dayText: String {
    "\(WrittenDate.padded(year, 4))-\(WrittenDate.padded(month, 2))-\(WrittenDate.padded(day, 2))"
  }

  /// Day, time and offset in ISO 8601, as precise as written.
  var text: String {
    guard let minute else { return dayText }
    var out = "\(dayText)T\(WrittenDate.padded(minute / 60, 2)):\(WrittenDate.padded(minute % 60, 2))"
    if let offset {
      if offset == 0 {
        out += "Z"
      } else {
        let size = abs(offset)
        out +=
          "\(offset < 0 ? "-" : "+")\(WrittenDate.padded(size / 60, 2)):\(WrittenDate.padded(size % 60, 2))"
      }
    }
    return out
  }

  /// Days since 1970-01-01 (Howard Hinnant's days_from_civil).
  var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Minutes since 1970 in UTC, if time and offset are written.
  var instant: Int? {
    guard let minute, let offset else { return nil }
    return dayNumber * 1440 + minute - offset
  }

  /// True for days that exist and years that a news page can bear.
  var isPlausible: Bool {
    guard (1600...2200).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

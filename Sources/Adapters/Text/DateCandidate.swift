/// A date found beside a text, with the signs that it is the day of publication.
struct DateCandidate {
  var date: WrittenDate
  /// The line as written.
  var line: Range<Int>
  /// Nothing but the date and its label stands in the line.
  var isPure = false
  var isPublished = false
  var isModified = false
  var hasWeekday = false

  /// How much speaks for it; `dateline` is day and month of the dateline.
  func weight(_ dateline: (day: Int, month: Int)?) -> Int {
    var weight = 0
    if isPublished { weight += 3 }
    if isModified { weight -= 4 }
    if isPure { weight += 2 }
    if date.minute != nil { weight += 1 }
    // The masthead of a saved page shows the day it was saved, with its weekday.
    if hasWeekday, date.minute == nil, !isPublished { weight -= 2 }
    if let dateline, agrees(dateline) { weight += 6 }
    return weight
  }

  /// True where the date is the day of the dateline or the next.
  func agrees(_ dateline: (day: Int, month: Int)) -> Bool {
    var own = date
    own.month = dateline.month
    own.day = dateline.day
    let gap = date.dayNumber - own.dayNumber
    return gap == 0 || gap == 1
  }
}

import Analysis

extension RunRequest {
  /// Sets the day on which suppressions expire, so that a run can be repeated.
  ///
  /// - Parameters:
  ///   - option: `--today`, as `YYYY-MM-DD`; goes before all else.
  ///   - epoch: the variable SOURCE_DATE_EPOCH, seconds since 1970.
  ///   - clock: seconds since 1970 as the command line read them, once.
  /// - Throws: a fault where the option is no day.
  public mutating func setToday(option: String?, epoch: String?, clock: Int) throws(SetupFault) {
    if let option {
      guard let day = Day(iso: option) else {
        throw SetupFault("error: --today takes a day of the calendar as YYYY-MM-DD, not `\(option)`")
      }
      today = day
    } else {
      today = Day(secondsSince1970: epoch.flatMap { Int($0) } ?? clock)
    }
  }
}

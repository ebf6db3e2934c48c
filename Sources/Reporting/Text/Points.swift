import Analysis

/// Points as people read them.
enum Points {
  /// Milli-points as whole points, rounded half up.
  static func whole(_ milliPoints: Int) -> String { String((milliPoints + 500) / 1000) }

  /// Milli-points with one decimal.
  static func tenths(_ milliPoints: Int) -> String {
    let tenths = (milliPoints + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Milli-points with three decimals, as the ledger sums them.
  static func thousandths(_ milliPoints: Int) -> String {
    let digits = String(milliPoints % 1000)
    return "\(milliPoints / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// A factor in thousandths with two decimals, whole numbers without.
  static func factor(_ thousandths: Int) -> String {
    if thousandths % 1000 == 0 { return String(thousandths / 1000) }
    let hundredths = (thousandths + 5) / 10
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + String(repeating: "0", count: 2 - digits.count) + digits
  }

  /// The words for a band.
  static func label(_ band: ScoreBand) -> String {
    switch band {
    case .fewSignals: "few signals"
    case .review: "review"
    case .needsWork: "needs work"
    }
  }
}

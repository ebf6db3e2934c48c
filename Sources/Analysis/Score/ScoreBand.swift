/// The three bands of a score; the words never say true, false or fake.
public enum ScoreBand: String, Sendable, CaseIterable {
  /// 85 and above.
  case fewSignals = "few-signals"
  /// 60 to below 85.
  case review
  /// Below 60.
  case needsWork = "needs-work"

  /// The band of a score in milli-points.
  public init(milliPoints: Int) {
    self = milliPoints >= 85_000 ? .fewSignals : milliPoints >= 60_000 ? .review : .needsWork
  }
}

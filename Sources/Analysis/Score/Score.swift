/// 100 minus listed deductions, in integer milli-points, so that the printed lines sum exactly.
public struct Score: Sendable, Equatable {
  /// The score in milli-points, 0 to 100,000.
  public var milliPoints: Int
  /// The score if all findings counted fully.
  public var low: Int
  /// The score if only high-confidence findings counted.
  public var high: Int
  /// For each part (by raw value) the share of its budget that is left, in thousandths of a percent
  /// (0 to 100,000); nil where the part is not assessed.
  public var parts: [Int?]
  /// One line a finding that costs something, in order of the findings.
  public var ledger: [Deduction]
  /// Number of the model the score was made with; scores of different models are not compared.
  public var model: Int
  /// Name of the profile the score was made with.
  public var profile: Profile

  /// The band of the score.
  public var band: ScoreBand { ScoreBand(milliPoints: milliPoints) }
}

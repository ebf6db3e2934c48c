/// One line of the ledger: what a finding costs, and why that much.
public struct Deduction: Sendable, Equatable {
  /// Index into the findings of the report.
  public var finding: Int
  /// The part it is taken from.
  public var part: ScorePart
  /// Milli-points taken from the score.
  public var milliPoints: Int
  /// The factors in thousandths, in the order they are multiplied.
  public var factors: [Factor]

  /// One factor of a deduction.
  public struct Factor: Sendable, Equatable {
    /// weight, confidence, place, repetition, length, profile, curve or assessed.
    public var name: String
    /// Its value in thousandths.
    public var thousandths: Int
  }
}

/// One line of the ledger: what a finding costs, and why that much.
public struct Deduction: Sendable, Equatable, BitwiseCopyable {
  /// Index into the findings of the report.
  public var finding: Int
  /// The part it is taken from.
  public var part: ScorePart
  /// Milli-points taken from the score.
  public var milliPoints: Int
  /// What they are the product of.
  public var factors: DeductionFactors

  /// Makes a line.
  public init(finding: Int, part: ScorePart, milliPoints: Int, factors: DeductionFactors) {
    self.finding = finding
    self.part = part
    self.milliPoints = milliPoints
    self.factors = factors
  }
}

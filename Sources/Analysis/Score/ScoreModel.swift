public import RuleEngine
public import TextCore

/// The numbers of the score, all in thousandths or milli-points.
public struct ScoreModel: Sendable, Equatable {
  /// Counts up with every change that alters a score.
  public var number: Int
  /// Budget of each part in milli-points, by raw value.
  public var budgets: [Int]
  /// Weight of each severity in milli-points, by raw value.
  public var severityWeights: [Int]
  /// Factor of each category (by raw value) and severity (by raw value) in thousandths.
  public var categoryFactors: [[Int]]
  /// Factor of each confidence in thousandths, by raw value.
  public var confidenceFactors: [Int]
  /// Factor of each section in thousandths, by raw value.
  public var sectionFactors: [Int]
  /// Words up to which the length of a text divides nothing.
  public var lengthFloor: Int
  /// Factor of each category (by raw value) in thousandths, for each profile; none where all are 1.
  public var profileFactors: [[Int]]

  /// The weight factor of a category under a profile, in thousandths.
  public func factor(of category: Category, in profile: Profile) -> Int {
    let row = factors(of: profile)
    return row.indices.contains(Int(category.rawValue)) ? row[Int(category.rawValue)] : 1000
  }

  /// The factors of all categories under a profile; none where all are 1.
  func factors(of profile: Profile) -> [Int] {
    profileFactors.indices.contains(profile.index) ? profileFactors[profile.index] : []
  }

  /// The factor of a category and severity, in thousandths.
  public func factor(of category: Category, _ severity: Severity) -> Int {
    guard categoryFactors.indices.contains(Int(category.rawValue)) else { return 1000 }
    let row = categoryFactors[Int(category.rawValue)]
    return row.indices.contains(Int(severity.rawValue)) ? row[Int(severity.rawValue)] : 1000
  }

  /// The shipped model. Budgets and weights of severities are the design's; the factors of categories were
  /// fitted with `Tools/calibrate.py` and rounded towards 1 where the fit was flat.
  public static let standard = ScoreModel(
    number: 3,
    budgets: [40_000, 20_000, 25_000, 15_000],
    severityWeights: [0, 4_000, 10_000],
    categoryFactors: [
      [1_000, 1_000, 1_000],  // unsourced-accusation
      [1_000, 1_000, 2_000],  // vague-sourcing
      [1_000, 1_000, 1_000],  // hedge
      [1_000, 1_000, 1_000],  // weasel
      [4_000, 750, 1_000],  // loaded-framing
      [4_000, 1_000, 1_000],  // editorialising
      [1_500, 1_000, 4_000],  // independence
      [1_000, 1_500, 1_000],  // headline
      [1_000, 1_000, 1_000],  // transparency
    ],
    confidenceFactors: [400, 700, 1_000],
    sectionFactors: [1_500, 1_200, 1_000, 1_000, 1_000],
    lengthFloor: 300,
    profileFactors: [
      // unsourced-accusation, vague-sourcing, hedge, weasel, loaded-framing, editorialising, independence,
      // headline, transparency
      [],  // news
      [1_000, 1_000, 700, 1_000, 1_000, 800, 800, 1_000, 1_000],  // analysis
      [1_000, 700, 500, 500, 500, 200, 500, 700, 1_000],  // opinion
    ])
}

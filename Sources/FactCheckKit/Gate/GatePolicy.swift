public import Analysis
public import TextCore

/// The conditions a document has to meet; policy, and separate from severities.
///
/// Counts and limits hold for each document on its own, so that one bad page cannot hide behind many good ones.
public struct GatePolicy: Sendable, Hashable {
  /// The least score, in milli-points.
  public var minScore: Int?
  /// The least share of the budget of a part that must be left, in thousandths of a percent.
  public var minParts: [ScorePart: Int]
  /// The most findings of a severity.
  public var max: [Severity: Int]
  /// Globs over the ids of rules that must find nothing.
  public var forbid: [String]
  /// Parts of the score that must be assessed.
  public var requireAssessed: [ScorePart]
  /// Fewest words of a document whose score is judged.
  public var minWords: Int?
  /// True where only findings count that the baseline does not hold; nil leaves it to whether there is one.
  public var newOnly: Bool?

  /// Makes a policy; without conditions it is that of `--fail-on error`.
  public init(
    minScore: Int? = nil, minParts: [ScorePart: Int] = [:], max: [Severity: Int] = [:], forbid: [String] = [],
    requireAssessed: [ScorePart] = [], minWords: Int? = nil, newOnly: Bool? = nil
  ) {
    self.minScore = minScore
    self.minParts = minParts
    self.max = max
    self.forbid = forbid
    self.requireAssessed = requireAssessed
    self.minWords = minWords
    self.newOnly = newOnly
  }

  /// The policy that fails on findings of a severity and above.
  public static func failOn(_ severity: Severity) -> GatePolicy {
    var policy = GatePolicy()
    for other in Severity.allCases where other >= severity { policy.max[other] = 0 }
    return policy
  }

  /// True where a condition is given; `minWords` and `newOnly` only say what the conditions look at.
  public var hasConditions: Bool {
    minScore != nil || !minParts.isEmpty || !max.isEmpty || !forbid.isEmpty || !requireAssessed.isEmpty
  }

  /// The policy that is applied: without a condition that of `--fail-on error`.
  public var effective: GatePolicy {
    guard !hasConditions else { return self }
    var policy = self
    policy.max = GatePolicy.failOn(.error).max
    return policy
  }
}

/// What a rule, mark or context looks for: any of some patterns, or all of them near one another.
public struct MatchSpec: Sendable, Hashable {
  /// Indices into `RuleSet.patterns`.
  public var patterns: [UInt32]
  /// For `{all: [...], within: n}` the most tokens from the start of the first to the end of the last
  /// member, in the same sentence; nil where any one pattern is enough.
  public var allWithin: UInt16?

  /// Makes a specification.
  public init(patterns: [Int], allWithin: Int? = nil) {
    self.patterns = patterns.map { UInt32(truncatingIfNeeded: $0) }
    self.allWithin = allWithin.map { UInt16(clamping: $0) }
  }
}

/// A condition that could not be judged, and why.
public struct GateSkip: Sendable, Hashable {
  /// The condition as it is written in a configuration.
  public var condition: String
  /// Why it was skipped.
  public var reason: String

  /// Makes a skip.
  public init(condition: String, reason: String) {
    self.condition = condition
    self.reason = reason
  }

  /// `min_score: skipped, 80 words are fewer than min_words 120`, without a line break.
  public var description: String { "\(condition): skipped, \(reason)" }
}

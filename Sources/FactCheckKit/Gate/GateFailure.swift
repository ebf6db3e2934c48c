/// A condition that does not hold, with what was found and what is allowed.
public struct GateFailure: Sendable, Hashable {
  /// The condition as it is written in a configuration, such as `min_score` or `max.error`.
  public var condition: String
  /// What the document has.
  public var value: String
  /// What the condition asks for.
  public var limit: String

  /// Makes a failure.
  public init(condition: String, value: String, limit: String) {
    self.condition = condition
    self.value = value
    self.limit = limit
  }

  /// `min_score: 61.2, at least 70`, without a line break.
  public var description: String { "\(condition): \(value), \(limit)" }
}

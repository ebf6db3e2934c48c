/// One entry of `unless` or `require`: a pattern and where it must match.
public struct ContextRule: Sendable, Hashable {
  /// Where the pattern must match.
  public var window: ContextWindow
  /// Tokens, for `before`, `after` and `near`; 0 otherwise.
  public var distance: UInt16
  /// What must match; empty for `negated`, which looks for marks of the role `negation`.
  public var match: MatchSpec

  /// Makes a context.
  public init(window: ContextWindow, distance: Int = 0, match: MatchSpec) {
    self.window = window
    self.distance = UInt16(clamping: distance)
    self.match = match
  }
}

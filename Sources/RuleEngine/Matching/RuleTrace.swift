public import TextCore

/// What became of one match of a rule's pattern, for `explain`.
public struct RuleTrace: Sendable {
  /// Why a match is or is not reported.
  public enum Outcome: Sendable, Equatable {
    /// It is reported.
    case matched
    /// The pattern matches nowhere in the tokens asked for; `RuleTrace.tokens` are those.
    case notMatched
    /// It overlaps an earlier match of the same rule, behind which the search went on.
    case covered(by: TokenSpan)
    /// Entry `index` of `unless` holds; `by` is the span that makes it hold.
    case killed(index: Int, window: ContextWindow, by: TokenSpan)
    /// Entry `index` of `require` does not hold.
    case missing(index: Int, window: ContextWindow)
    /// The rule skips the voice of its head token.
    case skippedVoice(Voice)
    /// The rule does not look at the section it stands in.
    case skippedSection(Section)
  }

  /// Index into `RuleSet.rules`.
  public var rule: Int
  /// The match.
  public var tokens: TokenSpan
  /// What was captured.
  public var captures: [(name: String, tokens: TokenSpan)]
  /// What became of it.
  public var outcome: Outcome
}

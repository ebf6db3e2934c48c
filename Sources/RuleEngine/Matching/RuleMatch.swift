public import TextCore

/// A place where a span rule holds, after contexts and voices.
public struct RuleMatch: Sendable {
  /// Index into `RuleSet.rules`.
  public var rule: Int
  /// The whole match.
  public var tokens: TokenSpan
  /// What was captured, in the order of the rule's capture names; captures not reached are left out.
  public var captures: [(name: String, tokens: TokenSpan)]
  /// Index of the head token: the first one of the capture `head`, else of the match.
  public var head: Int
  /// The voice of the head token.
  public var voice: Voice
  /// The severity in that voice.
  public var severity: Severity
}

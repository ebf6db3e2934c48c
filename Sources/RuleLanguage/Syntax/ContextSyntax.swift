import RuleEngine

/// An entry of `unless` or `require` as written.
struct ContextSyntax: Sendable {
  var window: ContextWindow
  var distance = 0
  /// Nil for `negated`.
  var match: MatchSyntax?
  var place: Place
}

/// A `match` as written: patterns of which one or all must match.
struct MatchSyntax: Sendable {
  var patterns: [SyntaxText]
  /// For `{all: …, within: n}` the number of tokens.
  var within: Int?
  var place: Place
}

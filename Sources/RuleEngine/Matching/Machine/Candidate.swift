import TextCore

/// A match of a rule's pattern before voices and contexts.
struct Candidate {
  /// What was found.
  var hit: Hit
  /// An earlier match of the same rule that it overlaps.
  var coveredBy: TokenSpan?

  /// Its tokens.
  var tokens: TokenSpan { TokenSpan(Int(hit.start), Int(hit.end)) }
}

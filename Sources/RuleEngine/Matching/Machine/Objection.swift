import TextCore

/// The context entry that speaks against a match.
enum Objection {
  /// Entry `index` of `unless` holds because of a span.
  case killed(index: Int, by: TokenSpan)
  /// Entry `index` of `require` does not hold.
  case missing(index: Int)
}

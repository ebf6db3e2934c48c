/// A lexicon as written.
struct LexiconSyntax: Sendable {
  /// Where its entries come from.
  enum Content: Sendable {
    case entries([EntrySyntax])
    case table(TableSyntax)
  }

  var name: String
  var place: Place
  var content: Content
  /// True where entries carry values, which makes the lexicon a table as well.
  var isValued = false
}

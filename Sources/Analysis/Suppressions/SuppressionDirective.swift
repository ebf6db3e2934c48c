/// One comment addressed to the program, read but not yet resolved to a place.
struct SuppressionDirective: Sendable, Equatable {
  /// What the comment says.
  enum Order: Sendable, Equatable {
    case next(Suppression)
    case start(Suppression)
    /// Closes the last open start, or the last one of the rule it names.
    case end(rule: String?)
    case fault(SuppressionNotice.Kind, String)
  }

  /// What it says.
  var order: Order
  /// Bytes of the whole comment in the decoded source.
  var range: Range<Int>
}

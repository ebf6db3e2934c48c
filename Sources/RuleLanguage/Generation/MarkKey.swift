import RuleEngine

/// Names a mark before marks are in order.
enum MarkKey: Hashable, Sendable {
  case builtIn(BuiltInMark)
  /// Index into the marks of all packs, in the order written.
  case pack(Int)
}

/// The sets of units that searches walk through.
enum UnitSet: Int, CaseIterable {
  /// Units of classes that can be finite, and adverbs, which may stand between an auxiliary and its verb.
  case clausal
  /// Units at which the end of content is asked for.
  case contentStop
  /// Verb forms that can head a clause by themselves.
  case finite
  /// Opening marks of outermost quotations.
  case opening
  /// Units inside outermost quotations, the marks included.
  case quoted
}

/// The sets of units that steps and searches walk through.
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

  // While units are made.

  /// Words with a capital.
  case capital
  /// Punctuation and numbers; behind their classification those that are punctuation or quotation marks.
  case punctuation
  /// Words no table gives a class.
  case unlisted
  /// Words that may be verbs, and unlisted words behind "to".
  case open
}

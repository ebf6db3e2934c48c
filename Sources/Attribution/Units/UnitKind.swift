/// What the units of a set have in common.
enum UnitKind: Int, Sendable, CaseIterable {
  // What a unit is before its class is decided: the bits of a byte of `UnitCutter`.

  /// Words no table gives a class.
  case unlisted
  /// Words that may be verbs, and unlisted words behind "to".
  case open
  /// Words listed neither as noun nor verb nor adjective.
  case uncounted
  /// "To".
  case toWord
  /// Words with a capital.
  case capital
  /// Punctuation and numbers; behind their classification those that are punctuation or quotation marks.
  case punctuation

  // What class, traits and forms tell: the bits of the first byte of `ClassFacts`.

  /// Units of classes that can be finite, and adverbs, which may stand between an auxiliary and its verb.
  case clausal
  /// Units at which the end of content is asked for.
  case contentStop
  /// Verb forms that can head a clause by themselves.
  case finite
  /// "By".
  case byWord
  /// A clitic that may be a verb.
  case clitic
  /// Verbs that are finite in some of their forms, whatever their neighbours.
  case finiteVerb
  /// Units at which the end of content is asked for where it is no phrase.
  case clauseStop

  // The bits of the second byte of `ClassFacts`.

  case verb
  case name
  case preposition
  case adverb
  /// A comma, a dash, "and", "that": what stands behind may begin a clause.
  case joint
  /// A colon or dash.
  case sign
  case asWord
  /// A noun or adjective that can be a cue.
  case nominalCue

  // What sentences and quotations tell.

  /// The first unit of a sentence.
  case sentenceStart
  /// Units inside outermost quotations, the marks included.
  case quoted
  /// Opening marks of outermost quotations.
  case opening
  /// Marks at either end of an outermost quotation.
  case quotationMark
}

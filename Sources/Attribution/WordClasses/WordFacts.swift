/// What the tables say about one word of the vocabulary.
///
/// Large members first: there is one value for each word of the vocabulary.
struct WordFacts: Sendable {
  /// What else the tables say.
  var traits = TraitSet(rawValue: 0)
  /// How often the word is a noun, verb, adjective, adverb, in tenths of a count.
  var noun: UInt32 = 0
  var verb: UInt32 = 0
  var adjective: UInt32 = 0
  var adverb: UInt32 = 0
  /// Row of its verb in the table of word classes, or -1.
  var lemma: Int32 = -1
  /// The class of a function word; nil for words of open classes.
  var function: WordClass?
  /// What its verb is about.
  var kind: VerbKind = .other
  /// Which forms of that verb it can be.
  var forms: VerbForms = []
  /// True for the plural of a listed noun.
  var isPlural = false
  /// What kind of source the word names as a head noun, if it names one.
  var head: SourceHead?
  /// Whether the verb says or takes a stand, where a table tells.
  var act: AttributionAct?

  /// True where any table gives an open class.
  var isListed: Bool { noun + verb + adjective + adverb > 0 || function != nil }
}

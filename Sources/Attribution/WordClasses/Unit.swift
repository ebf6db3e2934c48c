/// A word or mark as the grammar sees it: one token, or several joined by hyphens.
struct Unit: Sendable, BitwiseCopyable {
  /// First token.
  var start: Int32
  /// Token behind the last one.
  var end: Int32
  /// Vocabulary id; 0 for unknown words and for words joined of several tokens.
  var word: UInt32
  /// Row of its verb, or -1.
  var lemma: Int32 = -1
  /// Outermost quotation it lies in (the marks themselves included), or -1.
  var quotation: Int32 = -1
  /// Sentence it belongs to.
  var sentence: Int32
  /// What else the tables say about the word.
  var traits = TraitSet(rawValue: 0)
  /// Its class.
  var wordClass: WordClass
  /// For a verb, the forms it can be.
  var forms: VerbForms = []
  /// What its verb is about.
  var kind: VerbKind = .other
  /// For punctuation one of , . ; : ( ) - ? ! & or 0.
  var mark: UInt8 = 0
  /// First letter upper case.
  var isCapital = false
  /// No letter lower case.
  var isAllCapitals = false
  /// A plural noun.
  var isPlural = false
  /// What the tables say about its word, or about unknown words.
  var wordFlags: WordMark.Flags = []
}

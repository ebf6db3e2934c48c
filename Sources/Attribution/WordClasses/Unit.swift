/// A word or mark as the grammar sees it: one token, or several joined by hyphens. 40 bytes.
struct Unit: Sendable, BitwiseCopyable {
  /// What the tables say about the word, as far as it holds here.
  var entry: WordMark
  /// First token.
  var start: Int32
  /// Token behind the last one.
  var end: Int32
  /// Vocabulary id; 0 for unknown words and for words joined of several tokens.
  var word: UInt32
  /// Outermost quotation it lies in (the marks themselves included), or -1.
  var quotation: Int32 = -1
  /// Sentence it belongs to.
  var sentence: Int32
  /// For punctuation one of , . ; : ( ) - ? ! & or 0.
  var mark: UInt8 = 0
  /// First letter upper case.
  var isCapital = false
  /// No letter lower case.
  var isAllCapitals = false
}

extension Unit {
  /// Its class.
  var wordClass: WordClass {
    @inline(__always) get { entry.wordClass }
    @inline(__always) set { entry.wordClass = newValue }
  }
  /// What else the tables say about the word.
  var traits: TraitSet {
    @inline(__always) get { entry.traits }
    @inline(__always) set { entry.traits = newValue }
  }
  /// Row of its verb, or -1.
  var lemma: Int32 {
    @inline(__always) get { entry.lemma }
  }
  /// For a verb, the forms it can be.
  var forms: VerbForms {
    @inline(__always) get { entry.forms }
    @inline(__always) set { entry.forms = newValue }
  }
  /// What its verb is about.
  var kind: VerbKind {
    @inline(__always) get { entry.kind }
    @inline(__always) set { entry.kind = newValue }
  }
  /// A plural noun.
  var isPlural: Bool {
    @inline(__always) get { entry.flags.contains(.plural) }
  }
}

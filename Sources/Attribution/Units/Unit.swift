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
  var quotation: Int32
  /// Sentence it belongs to.
  var sentence: Int32
  /// For punctuation one of , . ; : ( ) - ? ! & or 0.
  var mark: UInt8
  /// Bits of its letters' case.
  private var shape: UInt8
  /// Place of what the cue tables say about the word; 0 for unknown and for joined words.
  var cue: UInt16

  /// Writes a unit of one token into memory; `shape` has bit 0 for a capital at its start and bit 1 for nothing but
  /// capitals.
  @inline(__always)
  static func write(
    to unit: UnsafeMutablePointer<Unit>, entry: UnsafePointer<WordMark>, cue: UInt16, token: Int,
    word: UInt32,
    sentence: Int, shape: UInt8
  ) {
    // The first member, in one piece; all are values without references, so that none need be initialised before.
    UnsafeMutableRawPointer(unit).copyMemory(from: entry, byteCount: MemoryLayout<WordMark>.size)
    unit.pointee.start = Int32(truncatingIfNeeded: token)
    unit.pointee.end = Int32(truncatingIfNeeded: token &+ 1)
    unit.pointee.word = word
    unit.pointee.quotation = -1
    unit.pointee.sentence = Int32(truncatingIfNeeded: sentence)
    unit.pointee.mark = 0
    unit.pointee.shape = shape
    unit.pointee.cue = cue
  }
}

extension Unit {
  /// First letter upper case.
  var isCapital: Bool {
    @inline(__always) get { shape & 1 != 0 }
  }
  /// No letter lower case.
  var isAllCapitals: Bool {
    @inline(__always) get { shape & 2 != 0 }
  }

  /// True for punctuation and quotation marks.
  var isPunctuation: Bool {
    @inline(__always) get { wordClass == .punctuation || wordClass == .quotationMark }
  }

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
  /// What kind of source the word names as a head noun, if it names one.
  var head: SourceHead? {
    @inline(__always) get { entry.leaning.head }
  }
  /// Whether its verb or noun says or takes a stand, where a table tells; nil for joined words.
  var act: AttributionAct? {
    guard word != 0 else { return nil }
    return traits.has(.sayingAct) ? .statement : traits.has(.attitudeAct) ? .attitude : nil
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

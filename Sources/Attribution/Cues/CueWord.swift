/// What the cue tables say about one word of the vocabulary, looked up before anything else is asked.
struct CueWord: Sendable, BitwiseCopyable {
  /// Which other tables list it.
  struct Kinds: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt8
    /// A noun that can be a cue.
    static let noun = Kinds(rawValue: 1)
    /// An adjective that can be a cue.
    static let adjective = Kinds(rawValue: 2)
  }

  /// The most points that the word can reach as a verb, with a clause or quotation as content: a bound, not a value.
  var clause: Int32 = 0
  /// The same with a phrase.
  var phrase: Int32 = 0
  /// Where the listings of its verb begin in `CueTable.entries`, and how many they are.
  var start: UInt32 = 0
  var count: UInt16 = 0
  /// Small number of a preposition, particle or conjunction; 0 for others.
  var number: UInt8 = 0
  /// Which other tables list it.
  var kinds: Kinds = []
}

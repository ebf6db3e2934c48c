/// What the cue tables say about a word of the vocabulary, looked up before anything else is asked: 16 bytes, the same
/// for many words.
///
/// The bounds are the most points that the word can reach as a verb; `Int16.max` stands for any number.
struct CueWord: Sendable, Hashable, BitwiseCopyable {
  /// Which other tables list it.
  struct Kinds: OptionSet, Sendable, Hashable, BitwiseCopyable {
    let rawValue: UInt8
    /// A noun that can be a cue.
    static let noun = Kinds(rawValue: 1)
    /// An adjective that can be a cue.
    static let adjective = Kinds(rawValue: 2)
    /// A preposition that speaks for a verb no table lists: "about".
    static let lift = Kinds(rawValue: 4)
    /// A verb with an exception that depends on the source.
    static let conditional = Kinds(rawValue: 8)
  }

  /// Where the listings of its verb begin in `CueTable.entries`, and how many they are.
  var start: UInt32 = 0
  var count: UInt16 = 0
  /// With a clause or quotation as content.
  var clause: Int16 = 0
  /// With a phrase.
  var phrase: Int16 = 0
  /// With a phrase, where no preposition lifts it and no "as" follows.
  var plain: Int16 = 0
  /// Small number of a preposition, particle or conjunction; 0 for others.
  var number: UInt8 = 0
  /// Which other tables list it.
  var kinds: Kinds = []
}

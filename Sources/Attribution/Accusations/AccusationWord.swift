/// What kind of accusing word a word is.
enum AccusationWord: String, Sendable, CaseIterable {
  /// A verb whose subject accuses.
  case accuse
  /// A noun of accusing.
  case charge
  /// A hedge or agentless word: alleged, suspected.
  case hedge
  /// Police and courts.
  case court
  /// Words that make a clause a mere possibility.
  case hypothetical
  case topic
  /// An adjective that charges whatever it stands before.
  case quality
  /// A noun for a person by his wrong.
  case label
  /// A noun for what people think or say: with "that" or "of" behind it, the words behind are theirs.
  case view
  /// A verb that accuses without an object: lie, collude.
  case alone

  /// True for words that decide the sourcing; the others describe the clause or the wrong.
  var decides: Bool {
    switch self {
    case .accuse, .charge, .hedge, .court: true
    case .hypothetical, .topic, .quality, .label, .view, .alone: false
    }
  }
}

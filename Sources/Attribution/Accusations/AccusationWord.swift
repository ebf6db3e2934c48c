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
  /// What only a court does: convict, jail.
  case judged
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
  /// A verb or noun by which somebody denies or turns away what is laid on them.
  case denial
  /// Who judges: a judge, a court, a jury.
  case judge
  /// Who speaks for somebody: a spokeswoman, a lawyer.
  case spokesperson

  /// True for words that decide the sourcing; the others describe the clause or the wrong.
  var decides: Bool {
    switch self {
    case .accuse, .charge, .hedge, .court, .judged: true
    case .hypothetical, .topic, .quality, .label, .view, .alone, .denial, .judge, .spokesperson: false
    }
  }
}

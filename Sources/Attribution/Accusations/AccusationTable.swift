internal import RuleEngine

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

/// The words that tell kinds of accusations apart, by vocabulary id.
struct AccusationTable: Sendable {
  var kinds: [UInt32: AccusationWord] = [:]

  /// Reads the table `accusation-words`; missing it is empty.
  init(_ rules: RuleSet) {
    guard let table = rules.table("accusation-words"), let column = table.column("kind") else { return }
    for entry in table.entries where entry.words.count == 1 {
      kinds[entry.words[0]] = AccusationWord(rawValue: table.cell(Int(entry.row), column))
    }
  }

  /// The kind of a word, or nil.
  func kind(_ word: UInt32) -> AccusationWord? { kinds[word] }
}

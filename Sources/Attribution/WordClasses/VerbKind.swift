/// What most senses of a verb are about, by the lexicographer files of WordNet.
enum VerbKind: UInt8, Sendable, CaseIterable {
  /// At least half of the senses are communication.
  case speech
  /// A fifth to a half are communication.
  case someSpeech
  /// At least half are cognition, emotion or perception.
  case mind
  /// A fifth to a half are.
  case someMind
  case other

  /// The letter used in tables.
  init(letter: some StringProtocol) {
    switch letter {
    case "C": self = .speech
    case "c": self = .someSpeech
    case "M": self = .mind
    case "m": self = .someMind
    default: self = .other
    }
  }

  /// The letter used in tables.
  var letter: String {
    switch self {
    case .speech: "C"
    case .someSpeech: "c"
    case .mind: "M"
    case .someMind: "m"
    case .other: "o"
    }
  }
}

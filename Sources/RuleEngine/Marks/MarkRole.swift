/// What a mark means to attribution, accusations and metrics.
public enum MarkRole: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case cueSpeech
  case cueAttitude
  case cueNoun
  case cueJudicial
  case cueSecondhand
  case title
  case sourceNamed
  case sourceVague
  case sourceInstitution
  case accusation
  case reply
  case evidence
  case negation
  case contested
  /// Words that hold back; read by the comparison of headline and text.
  case hedge
  /// Words that heighten, such as superlatives; read by the comparison of headline and text.
  case emphasis

  /// The name used in rule files.
  public var name: String {
    switch self {
    case .cueSpeech: "cue.speech"
    case .cueAttitude: "cue.attitude"
    case .cueNoun: "cue.noun"
    case .cueJudicial: "cue.judicial"
    case .cueSecondhand: "cue.secondhand"
    case .title: "title"
    case .sourceNamed: "source.named"
    case .sourceVague: "source.vague"
    case .sourceInstitution: "source.institution"
    case .accusation: "accusation"
    case .reply: "reply"
    case .evidence: "evidence"
    case .negation: "negation"
    case .contested: "contested"
    case .hedge: "hedge"
    case .emphasis: "emphasis"
    }
  }
}

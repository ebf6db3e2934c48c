/// Who stands behind an accusation.
public enum AccusationSourcing: UInt8, Sendable, CaseIterable {
  /// The outlet itself.
  case unsourced
  /// An unnamed accuser, an agentless passive or noun.
  case vague
  /// A named person, body, medium or document, or a judicial act.
  case sourced

  /// The name used in output.
  public var name: String {
    switch self {
    case .unsourced: "unsourced"
    case .vague: "vague"
    case .sourced: "sourced"
    }
  }
}

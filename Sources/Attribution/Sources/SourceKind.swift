/// What kind of source a statement has.
public enum SourceKind: UInt8, Sendable, CaseIterable {
  /// A person or body with a name.
  case named
  /// A person identified by office ("the secretary general").
  case role
  /// A pronoun that could not be resolved.
  case pronoun
  /// Somebody the text does not name ("a source", "officials familiar with the matter").
  case anonymous
  /// A group without a name ("critics", "many voters").
  case collective
  /// A medium.
  case outlet
  /// A report, lawsuit, law, post or letter.
  case document

  /// The name used in output.
  public var name: String {
    switch self {
    case .named: "named"
    case .role: "role"
    case .pronoun: "pronoun"
    case .anonymous: "anonymous"
    case .collective: "collective"
    case .outlet: "outlet"
    case .document: "document"
    }
  }
}

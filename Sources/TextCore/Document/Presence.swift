/// Whether the input could name a thing and does.
public enum Presence: UInt8, Sendable {
  /// The input names it.
  case present
  /// The input has a place for it and leaves it empty.
  case absent
  /// The input has no place for it (plain text has no byline field).
  case unknown

  /// The name used in output.
  public var name: String {
    switch self {
    case .present: "present"
    case .absent: "absent"
    case .unknown: "unknown"
    }
  }
}

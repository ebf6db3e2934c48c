/// How much of the content of an attribution stands in quotation marks.
public enum AttributionKind: UInt8, Sendable, CaseIterable {
  /// At least 95 % of its letters.
  case direct
  /// None.
  case indirect
  /// Some.
  case mixed

  /// The name used in output.
  public var name: String {
    switch self {
    case .direct: "direct"
    case .indirect: "indirect"
    case .mixed: "mixed"
    }
  }
}

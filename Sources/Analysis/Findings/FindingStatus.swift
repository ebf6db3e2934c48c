/// Whether a finding counts.
public enum FindingStatus: UInt8, Sendable, CaseIterable {
  case active
  /// A comment or an ignore file names it, with a reason.
  case suppressed
  /// The baseline holds it.
  case baselined

  /// The name used in output.
  public var name: String {
    switch self {
    case .active: "active"
    case .suppressed: "suppressed"
    case .baselined: "baselined"
    }
  }
}

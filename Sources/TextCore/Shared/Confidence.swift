/// A rule's promise about its precision: high at least .85, medium at least .6, low none.
public enum Confidence: UInt8, Sendable, Comparable, CaseIterable, BitwiseCopyable {
  case low
  case medium
  case high

  /// The name used in rule files and in output.
  public var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }

  /// The promised precision in thousandths.
  public var promisedPrecision: Int {
    switch self {
    case .low: 0
    case .medium: 600
    case .high: 850
    }
  }

  /// The confidence of that name, or nil.
  public init?(name: some StringProtocol) {
    guard let found = Confidence.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// Orders low before medium before high.
  public static func < (a: Confidence, b: Confidence) -> Bool { a.rawValue < b.rawValue }
}

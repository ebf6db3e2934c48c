/// How much a finding matters, from `note` (uncertain or mild) to `error`.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable, BitwiseCopyable {
  case note
  case warning
  case error

  /// The name used in rule files and in output.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity of that name, or nil.
  public init?(name: some StringProtocol) {
    guard let found = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// Orders note before warning before error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

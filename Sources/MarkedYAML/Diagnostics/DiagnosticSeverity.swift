/// How bad a fault of a file is.
public enum DiagnosticSeverity: UInt8, Sendable {
  /// The file can be used, but something in it has no effect or is unwise.
  case warning
  /// The file cannot be used.
  case error

  /// The name used in messages.
  public var name: String { self == .error ? "error" : "warning" }
}

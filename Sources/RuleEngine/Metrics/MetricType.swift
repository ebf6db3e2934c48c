/// The type of a metric or of a part of a metric expression.
public enum MetricType: UInt8, Sendable {
  case number
  case boolean
  /// Only for messages; no operator takes it.
  case text

  /// The name used in messages.
  public var name: String {
    switch self {
    case .number: "number"
    case .boolean: "boolean"
    case .text: "text"
    }
  }
}

/// The value of a metric or of a part of a metric expression.
public enum MetricValue: Sendable, Hashable {
  /// A number in thousandths.
  case number(Int)
  case boolean(Bool)
  case text(String)
  /// Not known: the input has no place for it.
  case unknown

  /// A whole number.
  public static func count(_ value: Int) -> MetricValue { .number(value * 1000) }

  /// The value for messages: whole numbers without decimals.
  public var description: String {
    switch self {
    case .number(let value):
      if value % 1000 == 0 { return String(value / 1000) }
      let magnitude = abs(value)
      var digits = String(magnitude % 1000)
      digits = String(repeating: "0", count: 3 - digits.count) + digits
      while digits.hasSuffix("0") { digits.removeLast() }
      return (value < 0 ? "-" : "") + String(magnitude / 1000) + "." + digits
    case .boolean(let value): return value ? "yes" : "no"
    case .text(let value): return value
    case .unknown: return "unknown"
    }
  }
}

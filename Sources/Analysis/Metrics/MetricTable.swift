public import RuleEngine

/// The metrics of one document.
public struct MetricTable: Sendable {
  /// The value of each metric, by raw value.
  private(set) var values: [MetricValue]

  /// Makes a table in which everything is unknown.
  public init() { values = Array(repeating: .unknown, count: Metric.allCases.count) }

  /// The value of a metric.
  public subscript(metric: Metric) -> MetricValue {
    get { values[Int(metric.rawValue)] }
    set { values[Int(metric.rawValue)] = newValue }
  }
}

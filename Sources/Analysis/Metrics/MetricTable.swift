public import RuleEngine

/// The metrics of one document.
public struct MetricTable: Sendable {
  /// The value of each metric, by raw value.
  private(set) var values: [MetricValue]

  /// Makes a table in which everything is unknown.
  public init() {
    // An array that grows where it lies: one of a given size asks the runtime for its type.
    let count = Metric.allCases.count
    values = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(.unknown) }
  }

  /// The value of a metric.
  public subscript(metric: Metric) -> MetricValue {
    get { values[Int(metric.rawValue)] }
    set { values[Int(metric.rawValue)] = newValue }
  }
}

public import TextCore

extension MetricExpression: Archivable {
  /// What reading fills.
  public static var blank: MetricExpression { MetricExpression(steps: []) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) { archive.array(&steps) }
}

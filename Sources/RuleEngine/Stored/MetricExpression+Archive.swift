public import TextCore

extension MetricExpression: Archivable {
  public static var blank: MetricExpression { MetricExpression(steps: []) }

  public mutating func pass(through archive: inout Archive) { archive.array(&steps) }
}

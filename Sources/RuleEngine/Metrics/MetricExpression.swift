/// The condition of a document rule, in postfix order.
///
/// Total: every operation is defined for every value, division by zero is unknown, and an unknown operand
/// makes the result unknown unless `and`/`or` is decided by the other one (Kleene's three-valued logic).
public struct MetricExpression: Sendable, Hashable {
  /// One step: pushes a value or combines the topmost ones.
  public enum Step: Sendable, Hashable, BitwiseCopyable {
    /// Pushes a number in thousandths.
    case number(Int)
    /// Pushes true or false.
    case boolean(Bool)
    /// Pushes the value of a metric.
    case metric(Metric)
    /// Pushes the number of active findings whose rule id matches the glob (index into `RuleSet.idGlobs`).
    case count(UInt32)
    /// Pushes that number per 1,000 words.
    case per1000(UInt32)
    /// Pushes the number of spans of a mark.
    case marks(UInt32)
    case add, subtract, multiply, divide, negate
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case and, or, not
    case min, max
  }

  /// The steps in order.
  public var steps: [Step]

  /// Makes an expression.
  public init(steps: [Step]) { self.steps = steps }
}

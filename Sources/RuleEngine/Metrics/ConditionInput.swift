/// What the conditions of a document look at.
struct ConditionInput {
  /// The value of each metric, by raw value.
  let metrics: UnsafeBufferPointer<PlainValue>
  /// The number of active findings for each glob.
  let counts: [Int]
  /// Thousands of words, in thousandths; nil where the words are not known.
  let thousands: Int?

  /// The value that an operation pushes.
  @inline(__always)
  func value(_ op: ConditionOp, _ marks: (Int) -> Int) -> PlainValue {
    switch op.code {
    case .number: return .number(op.operand)
    case .boolean: return .boolean(op.operand != 0)
    case .metric: return metrics[op.operand]
    case .count: return .number(MetricExpression.product(counts[op.operand], 1000))
    case .marks: return .number(MetricExpression.product(marks(op.operand), 1000))
    case .per1000:
      guard let thousands,
        let rate = MetricExpression.scaled(
          MetricExpression.product(counts[op.operand], 1000), by: 1000, over: thousands)
      else { return .unknown }
      return .number(rate)
    case .compare:
      guard case .number(let number) = metrics[op.operand] else { return .unknown }
      return MetricExpression.combined(op.step, number, op.limit)
    case .skipIfFalse, .skipIfTrue, .recall, .keep, .unary, .binary: return .unknown
    }
  }
}

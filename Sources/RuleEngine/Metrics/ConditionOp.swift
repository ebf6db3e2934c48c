/// One operation of a condition table: what a step does, with its operand beside it, or a jump.
struct ConditionOp: BitwiseCopyable, Sendable {
  /// What it does.
  enum Code: UInt8, BitwiseCopyable, Sendable {
    /// Pushes the operand.
    case number, boolean
    /// Pushes the value of a metric, a number of findings, their number per 1,000 words, a number of spans.
    case metric, count, per1000, marks
    /// Skips so many operations where the topmost value decides: it is the value of the whole `and` or `or`.
    case skipIfFalse, skipIfTrue
    /// Combines the topmost value or the two topmost ones as the step of the condition does.
    case combine
  }

  var code: Code
  /// The step to combine by.
  var step: MetricExpression.Step
  var operand: Int

  private init(_ code: Code, _ step: MetricExpression.Step, _ operand: Int = 0) {
    self.code = code
    self.step = step
    self.operand = operand
  }

  /// The operations of a condition; what `and` and `or` need not look at is skipped.
  ///
  /// A malformed condition has none: it is unknown.
  static func compile(_ steps: [MetricExpression.Step]) -> [ConditionOp] {
    // For each value on the stack the operations that make it.
    var stack: [[ConditionOp]] = []
    for step in steps {
      switch step {
      case .number(let value): stack.append([ConditionOp(.number, step, value)])
      case .boolean(let value): stack.append([ConditionOp(.boolean, step, value ? 1 : 0)])
      case .metric(let metric): stack.append([ConditionOp(.metric, step, Int(metric.rawValue))])
      case .count(let glob): stack.append([ConditionOp(.count, step, Int(glob))])
      case .per1000(let glob): stack.append([ConditionOp(.per1000, step, Int(glob))])
      case .marks(let mark): stack.append([ConditionOp(.marks, step, Int(mark))])
      case .negate, .not:
        guard !stack.isEmpty else { return [] }
        stack[stack.count - 1].append(ConditionOp(.combine, step, 1))
      default:
        guard let right = stack.popLast(), var left = stack.popLast() else { return [] }
        // The right side and the step itself.
        if step == .and { left.append(ConditionOp(.skipIfFalse, step, right.count + 1)) }
        if step == .or { left.append(ConditionOp(.skipIfTrue, step, right.count + 1)) }
        stack.append(left + right + [ConditionOp(.combine, step, 2)])
      }
    }
    return stack.count == 1 ? stack[0] : []
  }
}

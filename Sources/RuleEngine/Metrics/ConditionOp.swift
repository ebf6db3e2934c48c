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
    /// Pushes what a slot holds and skips so many operations; goes on where it holds nothing.
    case recall
    /// Keeps the topmost value in a slot.
    case keep
    /// Combines the topmost value, or the two topmost ones, as the step of the condition does.
    case unary, binary
    /// Pushes what the step makes of a metric and the limit: most of what conditions ask.
    case compare
  }

  var code: Code
  /// The step to combine by.
  var step: MetricExpression.Step
  var operand: Int
  /// The slot to recall from or keep in.
  var slot = 0
  /// What a metric is compared with.
  var limit = 0

  /// The operation of a step alone.
  init(_ step: MetricExpression.Step) {
    self.step = step
    operand = 0
    switch step {
    case .number(let value): (code, operand) = (.number, value)
    case .boolean(let value): (code, operand) = (.boolean, value ? 1 : 0)
    case .metric(let metric): (code, operand) = (.metric, Int(metric.rawValue))
    case .count(let glob): (code, operand) = (.count, Int(glob))
    case .per1000(let glob): (code, operand) = (.per1000, Int(glob))
    case .marks(let mark): (code, operand) = (.marks, Int(mark))
    case .negate, .not: code = .unary
    default: code = .binary
    }
  }

  /// A jump, or a look at a slot.
  init(_ code: Code, slot: Int = 0) {
    self.code = code
    self.slot = slot
    step = .and
    operand = 0
  }

  /// A comparison of a metric with a number.
  init(_ step: MetricExpression.Step, metric: Int, with limit: Int) {
    code = .compare
    self.step = step
    operand = metric
    self.limit = limit
  }

  /// How many values it takes from the stack.
  var operands: Int { code == .unary ? 1 : code == .binary ? 2 : 0 }
}

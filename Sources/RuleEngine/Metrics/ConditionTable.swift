/// The conditions of all document rules, one behind the other, decided in one go for each document.
///
/// Decides as `MetricExpression.evaluate` does, on values without references. Conditions over texts, which no
/// operator of the rule language takes, are left to it.
public struct ConditionTable: Sendable {
  private let conditions: [MetricExpression]
  private let ops: [ConditionOp]
  /// Behind the operations of each condition.
  private let ends: [Int]
  /// For each condition whether it looks at a text.
  private let readsText: [Bool]
  /// Most values on the stack.
  private let depth: Int

  /// Makes a table.
  public init(_ conditions: [MetricExpression]) {
    self.conditions = conditions
    var ops: [ConditionOp] = []
    var ends: [Int] = []
    for condition in conditions {
      ops += ConditionOp.compile(condition.steps)
      ends.append(ops.count)
    }
    self.ops = ops
    self.ends = ends
    readsText = conditions.map { condition in
      condition.steps.contains { step in
        if case .metric(let metric) = step { return metric.type == .text }
        return false
      }
    }
    depth = conditions.reduce(1) { max($0, $1.steps.count) }
  }

  /// The verdict on each condition, in order.
  ///
  /// - Parameters:
  ///   - metrics: the value of each metric, by raw value.
  ///   - counts: the number of active findings for each glob of `RuleSet.idGlobs`.
  ///   - marks: the number of spans of a mark.
  public func verdicts(metrics: [MetricValue], counts: [Int], marks: (Int) -> Int) -> [Verdict] {
    let words = metrics[Int(Metric.docWords.rawValue)]
    let input = ConditionInput(
      metrics: metrics.map { PlainValue($0) }, counts: counts, thousands: MetricExpression.thousands(words))
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(ends.count)
    withUnsafeTemporaryAllocation(of: PlainValue.self, capacity: depth) { stack in
      ops.withUnsafeBufferPointer { ops in
        var start = 0
        for index in ends.indices {
          if readsText[index] {
            let value = conditions[index].evaluate(
              metric: { metrics[Int($0.rawValue)] }, count: { counts[$0] }, words: words, marks: marks)
            verdicts.append(ConditionTable.verdict(PlainValue(value)))
          } else {
            let value = ConditionTable.value(
              UnsafeBufferPointer(rebasing: ops[start..<ends[index]]), input, marks, stack: stack)
            verdicts.append(ConditionTable.verdict(value))
          }
          start = ends[index]
        }
      }
    }
    return verdicts
  }

  private static func verdict(_ value: PlainValue) -> Verdict {
    switch value {
    case .boolean(true): .holds
    case .unknown: .unknown
    default: .fails
    }
  }

  /// - Parameter stack: room for as many values as the condition has steps; each adds one at most.
  private static func value(
    _ ops: UnsafeBufferPointer<ConditionOp>, _ input: ConditionInput, _ marks: (Int) -> Int,
    stack: UnsafeMutableBufferPointer<PlainValue>
  ) -> PlainValue {
    var top = -1
    var at = 0
    while at < ops.count {
      let op = ops[at]
      at += 1
      switch op.code {
      case .skipIfFalse:
        if stack[top] == .boolean(false) { at += op.operand }
      case .skipIfTrue:
        if stack[top] == .boolean(true) { at += op.operand }
      case .combine where op.operand == 1: stack[top] = unary(op.step, stack[top])
      case .combine:
        top -= 1
        stack[top] = binary(op.step, stack[top], stack[top + 1])
      default:
        top += 1
        stack[top] = input.value(op, marks)
      }
    }
    return top == 0 ? stack[0] : .unknown
  }

  @inline(__always)
  private static func unary(_ step: MetricExpression.Step, _ value: PlainValue) -> PlainValue {
    switch (step, value) {
    case (.not, .boolean(let value)): .boolean(!value)
    case (.negate, .number(let value)): .number(value == .min ? .max : -value)
    default: .unknown
    }
  }

  @inline(__always)
  private static func binary(
    _ step: MetricExpression.Step, _ left: PlainValue, _ right: PlainValue
  ) -> PlainValue {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      return MetricExpression.combined(step, a, b)
    case (.boolean(let a), .boolean(let b)):
      switch step {
      case .and: return .boolean(a && b)
      case .or: return .boolean(a || b)
      case .equal: return .boolean(a == b)
      case .notEqual: return .boolean(a != b)
      default: return .unknown
      }
    default:
      switch step {
      case .and where left == .boolean(false) || right == .boolean(false): return .boolean(false)
      case .or where left == .boolean(true) || right == .boolean(true): return .boolean(true)
      default: return .unknown
      }
    }
  }
}

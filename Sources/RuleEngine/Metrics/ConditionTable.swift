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
  /// Number of values that several comparisons share.
  private let slotCount: Int
  /// Most values on the stack.
  private let depth: Int

  /// Makes a table.
  public init(_ conditions: [MetricExpression]) {
    self.conditions = conditions
    var compiler = ConditionCompiler()
    var ends: [Int] = []
    for condition in conditions {
      compiler.add(condition)
      ends.append(compiler.ops.count)
    }
    ops = compiler.ops
    slotCount = compiler.slotCount
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
    let thousands = MetricExpression.thousands(words)
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(ends.count)
    withUnsafeTemporaryAllocation(of: PlainValue.self, capacity: metrics.count + depth) { room in
      let plain = UnsafeMutableBufferPointer(rebasing: room[..<metrics.count])
      for index in metrics.indices { plain[index] = PlainValue(metrics[index]) }
      let input = ConditionInput(
        metrics: UnsafeBufferPointer(plain), counts: counts, thousands: thousands)
      withUnsafeTemporaryAllocation(of: PlainValue?.self, capacity: slotCount) { slots in
        slots.initialize(repeating: nil)
        ops.withUnsafeBufferPointer { ops in
          var start = 0
          for index in ends.indices {
            let end = ends[index]
            defer { start = end }
            if readsText[index] {
              let value = conditions[index].evaluate(
                metric: { metrics[Int($0.rawValue)] }, count: { counts[$0] }, words: words, marks: marks)
              verdicts.append(ConditionTable.verdict(PlainValue(value)))
              continue
            }
            let value = ConditionTable.value(
              UnsafeBufferPointer(rebasing: ops[start..<end]), input, marks, slots,
              stack: UnsafeMutableBufferPointer(rebasing: room[metrics.count...]))
            verdicts.append(ConditionTable.verdict(value))
          }
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
    _ slots: UnsafeMutableBufferPointer<PlainValue?>, stack: UnsafeMutableBufferPointer<PlainValue>
  ) -> PlainValue {
    var top = -1
    var at = 0
    while at < ops.count {
      let op = ops[at]
      at += 1
      switch op.code {
      case .skipIfFalse:
        if case .boolean(false) = stack[top] { at += op.operand }
      case .skipIfTrue:
        if case .boolean(true) = stack[top] { at += op.operand }
      case .recall:
        guard let known = slots[op.slot] else { continue }
        top += 1
        stack[top] = known
        at += op.operand
      case .keep: slots[op.slot] = stack[top]
      case .unary: stack[top] = unary(op.step, stack[top])
      case .binary:
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

/// The conditions of all document rules, one behind the other, decided in one go for each document.
///
/// Decides as `MetricExpression.evaluate` does, on values without references. Conditions over texts, which no
/// operator of the rule language takes, are left to it.
public struct ConditionTable: Sendable {
  private let conditions: [MetricExpression]
  private let steps: [MetricExpression.Step]
  /// Behind the steps of each condition.
  private let ends: [Int]
  /// For each condition whether it looks at a text.
  private let readsText: [Bool]
  /// Most values on the stack.
  private let depth: Int

  /// Makes a table.
  public init(_ conditions: [MetricExpression]) {
    self.conditions = conditions
    var steps: [MetricExpression.Step] = []
    var ends: [Int] = []
    for condition in conditions {
      steps += condition.steps
      ends.append(steps.count)
    }
    self.steps = steps
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
    let plain = metrics.map { PlainValue($0) }
    let words = metrics[Int(Metric.docWords.rawValue)]
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(ends.count)
    withUnsafeTemporaryAllocation(of: PlainValue.self, capacity: depth) { stack in
      var start = 0
      for index in ends.indices {
        if readsText[index] {
          let value = conditions[index].evaluate(
            metric: { metrics[Int($0.rawValue)] }, count: { counts[$0] }, words: words, marks: marks)
          verdicts.append(ConditionTable.verdict(PlainValue(value)))
        } else {
          let value = ConditionTable.value(
            steps[start..<ends[index]], plain, counts, marks, words: words, stack: stack)
          verdicts.append(ConditionTable.verdict(value))
        }
        start = ends[index]
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

  /// - Parameter stack: room for as many values as there are steps; each step adds one at most.
  private static func value(
    _ steps: ArraySlice<MetricExpression.Step>, _ metrics: [PlainValue], _ counts: [Int],
    _ marks: (Int) -> Int,
    words: MetricValue, stack: UnsafeMutableBufferPointer<PlainValue>
  ) -> PlainValue {
    var top = 0
    func push(_ value: PlainValue) {
      stack[top] = value
      top += 1
    }
    for step in steps {
      switch step {
      case .number(let value): push(.number(value))
      case .boolean(let value): push(.boolean(value))
      case .metric(let metric): push(metrics[Int(metric.rawValue)])
      case .count(let glob): push(PlainValue(MetricExpression.whole(counts[Int(glob)])))
      case .per1000(let glob):
        push(PlainValue(MetricExpression.rate(MetricExpression.whole(counts[Int(glob)]), words)))
      case .marks(let mark): push(PlainValue(MetricExpression.whole(marks(Int(mark)))))
      case .negate, .not:
        guard top > 0 else { return .unknown }
        stack[top - 1] = unary(step, stack[top - 1])
      default:
        guard top > 1 else { return .unknown }
        top -= 1
        stack[top - 1] = binary(step, stack[top - 1], stack[top])
      }
    }
    return top == 1 ? stack[0] : .unknown
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

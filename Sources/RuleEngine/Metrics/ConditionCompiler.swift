/// Turns conditions into operations that skip what a decided `and` or `or` need not look at, and that compute what
/// several comparisons share once.
struct ConditionCompiler {
  /// Fewest steps of a side of a comparison that is worth a slot.
  private static let sharedLength = 4

  private(set) var ops: [ConditionOp] = []
  /// Sides of comparisons that have a slot, by slot.
  private var shared: [ArraySlice<MetricExpression.Step>] = []

  /// Number of slots.
  var slotCount: Int { shared.count }

  /// Appends the operations of a condition; a malformed one has none.
  mutating func add(_ condition: MetricExpression) {
    let steps = condition.steps
    // For each step where the part of the condition begins that ends with it.
    var begins: [Int] = []
    // For each step the `and` or `or` whose right side begins there, and the end of a shared part.
    var decided = [Int](repeating: -1, count: steps.count)
    var sharedEnd = [Int](repeating: -1, count: steps.count)
    for (at, step) in steps.enumerated() {
      let operands = ConditionOp(step).operands
      var begin = at
      for operand in 0..<operands {
        guard begin > 0 else { return }
        // Where the right side begins, then the left one.
        let first = begins[begin - 1]
        if operand == 0, step == .and || step == .or { decided[first] = at }
        if ConditionCompiler.compares(step), begin - first >= ConditionCompiler.sharedLength {
          sharedEnd[first] = begin - 1
        }
        begin = first
      }
      begins.append(begin)
    }
    guard begins.last == 0 else { return }
    emit(steps, decided, sharedEnd)
  }

  private static func compares(_ step: MetricExpression.Step) -> Bool {
    switch step {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  private mutating func emit(_ steps: [MetricExpression.Step], _ decided: [Int], _ sharedEnd: [Int]) {
    // Jumps whose length is not known yet, with the step they go behind.
    var open: [(op: Int, step: Int)] = []
    for (at, step) in steps.enumerated() {
      if decided[at] >= 0 {
        open.append((ops.count, decided[at]))
        ops.append(ConditionOp(steps[decided[at]] == .and ? .skipIfFalse : .skipIfTrue))
      }
      if sharedEnd[at] >= 0 {
        open.append((ops.count, sharedEnd[at]))
        ops.append(ConditionOp(.recall, slot: slot(of: steps[at...sharedEnd[at]])))
      }
      append(step)
      while let last = open.last, last.step == at {
        open.removeLast()
        if ops[last.op].code == .recall { ops.append(ConditionOp(.keep, slot: ops[last.op].slot)) }
        ops[last.op].operand = ops.count - last.op - 1
      }
    }
  }

  /// Appends the operation of a step, or makes one of a comparison of a metric with a number: nothing jumps between them.
  private mutating func append(_ step: MetricExpression.Step) {
    if ConditionCompiler.compares(step) || step == .equal || step == .notEqual, ops.count >= 2,
      case .metric = ops[ops.count - 2].code, case .number = ops[ops.count - 1].code
    {
      let limit = ops.removeLast().operand
      let metric = ops.removeLast().operand
      ops.append(ConditionOp(step, metric: metric, with: limit))
    } else {
      ops.append(ConditionOp(step))
    }
  }

  private mutating func slot(of part: ArraySlice<MetricExpression.Step>) -> Int {
    if let known = shared.firstIndex(of: part) { return known }
    shared.append(part)
    return shared.count - 1
  }
}

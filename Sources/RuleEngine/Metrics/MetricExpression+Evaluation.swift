extension MetricExpression {
  /// The value of the expression in Kleene's three-valued logic.
  ///
  /// Numbers are thousandths; they saturate instead of overflowing. A malformed expression is unknown.
  ///
  /// - Parameters:
  ///   - metric: the value of a metric.
  ///   - count: the number of active findings for a glob, by its index in `RuleSet.idGlobs`.
  ///   - words: the number of words of the document, in thousandths, for `per1000`.
  ///   - marks: the number of spans of a mark.
  public func evaluate(
    metric: (Metric) -> MetricValue, count: (Int) -> Int, words: MetricValue, marks: (Int) -> Int
  ) -> MetricValue {
    var stack: [MetricValue] = []
    stack.reserveCapacity(steps.count)
    for step in steps {
      switch step {
      case .number(let value): stack.append(.number(value))
      case .boolean(let value): stack.append(.boolean(value))
      case .metric(let name): stack.append(metric(name))
      case .count(let glob): stack.append(MetricExpression.whole(count(Int(glob))))
      case .per1000(let glob):
        stack.append(MetricExpression.rate(MetricExpression.whole(count(Int(glob))), words))
      case .marks(let mark): stack.append(MetricExpression.whole(marks(Int(mark))))
      case .negate, .not:
        guard let value = stack.popLast() else { return .unknown }
        stack.append(MetricExpression.unary(step, value))
      default:
        guard let right = stack.popLast(), let left = stack.popLast() else { return .unknown }
        stack.append(MetricExpression.binary(step, left, right))
      }
    }
    return stack.count == 1 ? stack[0] : .unknown
  }

  private static func whole(_ value: Int) -> MetricValue { .number(product(value, 1000)) }

  /// Number of things per 1,000 words.
  private static func rate(_ count: MetricValue, _ words: MetricValue) -> MetricValue {
    divided(count, divided(words, .number(1_000_000)))
  }

  /// Thousands of words, in thousandths; nil where the words are not known.
  static func thousands(_ words: MetricValue) -> Int? {
    guard case .number(let thousands) = divided(words, .number(1_000_000)) else { return nil }
    return thousands
  }

  private static func unary(_ step: Step, _ value: MetricValue) -> MetricValue {
    switch (step, value) {
    case (.not, .boolean(let value)): .boolean(!value)
    case (.negate, .number(let value)): .number(value == .min ? .max : -value)
    default: .unknown
    }
  }

  private static func binary(_ step: Step, _ left: MetricValue, _ right: MetricValue) -> MetricValue {
    switch step {
    case .and:
      if left == .boolean(false) || right == .boolean(false) { return .boolean(false) }
      return left == .boolean(true) && right == .boolean(true) ? .boolean(true) : .unknown
    case .or:
      if left == .boolean(true) || right == .boolean(true) { return .boolean(true) }
      return left == .boolean(false) && right == .boolean(false) ? .boolean(false) : .unknown
    case .equal:
      return comparable(left, right) ? .boolean(left == right) : .unknown
    case .notEqual:
      return comparable(left, right) ? .boolean(left != right) : .unknown
    default: break
    }
    guard case .number(let a) = left, case .number(let b) = right else { return .unknown }
    switch step {
    case .add: return .number(sum(a, b))
    case .subtract: return .number(sum(a, b == .min ? .max : -b))
    case .multiply: return .number(scaledProduct(a, b))
    case .divide: return divided(left, right)
    case .less: return .boolean(a < b)
    case .lessOrEqual: return .boolean(a <= b)
    case .greater: return .boolean(a > b)
    case .greaterOrEqual: return .boolean(a >= b)
    case .min: return .number(Swift.min(a, b))
    case .max: return .number(Swift.max(a, b))
    default: return .unknown
    }
  }

  /// What a step makes of two numbers in thousandths.
  static func combined(_ step: Step, _ a: Int, _ b: Int) -> PlainValue {
    switch step {
    case .equal: .boolean(a == b)
    case .notEqual: .boolean(a != b)
    case .add: .number(sum(a, b))
    case .subtract: .number(sum(a, b == .min ? .max : -b))
    case .multiply: .number(scaledProduct(a, b))
    case .divide: scaled(a, by: 1000, over: b).map { .number($0) } ?? .unknown
    case .less: .boolean(a < b)
    case .lessOrEqual: .boolean(a <= b)
    case .greater: .boolean(a > b)
    case .greaterOrEqual: .boolean(a >= b)
    case .min: .number(Swift.min(a, b))
    case .max: .number(Swift.max(a, b))
    default: .unknown
    }
  }

  private static func comparable(_ left: MetricValue, _ right: MetricValue) -> Bool {
    switch (left, right) {
    case (.number, .number), (.boolean, .boolean), (.text, .text): true
    default: false
    }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? (a < 0 ? .min : .max) : value
  }

  static func product(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? ((a < 0) == (b < 0) ? .max : .min) : value
  }

  /// The product of two numbers in thousandths, rounded towards zero.
  private static func scaledProduct(_ a: Int, _ b: Int) -> Int { scaled(a, by: b, over: 1000) ?? 0 }

  /// The quotient of two numbers in thousandths, rounded towards zero; unknown for division by zero.
  private static func divided(_ left: MetricValue, _ right: MetricValue) -> MetricValue {
    guard case .number(let a) = left, case .number(let b) = right, let value = scaled(a, by: 1000, over: b)
    else { return .unknown }
    return .number(value)
  }

  /// `a × b ÷ c` with a double-width product, saturating; nil where `c` is 0.
  static func scaled(_ a: Int, by b: Int, over c: Int) -> Int? {
    guard c != 0 else { return nil }
    let (narrow, isWide) = a.multipliedReportingOverflow(by: b)
    // The least number over -1 would not fit.
    if !isWide, narrow != .min { return narrow / c }
    let isNegative = ((a < 0) != (b < 0)) != (c < 0)
    let wide = a.magnitude.multipliedFullWidth(by: b.magnitude)
    guard wide.high < c.magnitude else { return isNegative ? .min : .max }
    let quotient = c.magnitude.dividingFullWidth(wide).quotient
    guard quotient <= UInt(Int.max) else { return isNegative ? .min : .max }
    return isNegative ? -Int(quotient) : Int(quotient)
  }
}
